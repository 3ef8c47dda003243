package io.assay.generate;

import java.util.List;

/** The catalogue of methods: each is a plan built from the same steps, to be copied and changed. */
public final class Methods {

    /**
     * A published method.
     *
     * @param id name, and name of its plan
     * @param summary in a sentence
     * @param steps what sets it apart
     * @param source paper
     */
    public record Method(String id, String summary, List<String> steps, String source) {

        /** The plan, from the root of the repository. */
        public String plan() {
            return "examples/methods/" + id + ".yaml";
        }
    }

    /** All methods. */
    public static final List<Method> ALL = List.of(
            new Method(
                    "attr-prompt",
                    "Labelled texts whose attributes are drawn for each prompt",
                    List.of(
                            "attributes proposed by a model, for each class where they depend on it",
                            "a filter of values",
                            "requirements in every prompt"),
                    "Yu et al. 2023, arXiv:2306.15895"),
            new Method(
                    "evol-instruct",
                    "Instructions made harder or rarer, generation by generation",
                    List.of("four operations in depth, one in breadth", "generations from survivors", "elimination"),
                    "Xu et al. 2024 (WizardLM), arXiv:2304.12244"),
            new Method(
                    "lab-freeform",
                    "Questions and answers for the leaves of a taxonomy",
                    List.of("demonstrations of the same leaf", "a judge of questions", "a judge of pairs"),
                    "Sudalairaj et al. 2024 (LAB), arXiv:2403.01081"),
            new Method(
                    "lab-grounded",
                    "Questions and answers about contexts that are made first",
                    List.of("contexts, then questions, then answers", "a judge of questions", "a judge of pairs"),
                    "Sudalairaj et al. 2024 (LAB), arXiv:2403.01081"),
            new Method(
                    "lab-knowledge",
                    "Questions and answers out of documents",
                    List.of("questions from a document", "faithfulness", "relevance", "a check of the question"),
                    "Sudalairaj et al. 2024 (LAB), arXiv:2403.01081"),
            new Method(
                    "self-instruct",
                    "Instructions with inputs and outputs, from a few written by people",
                    List.of(
                            "six demonstrations by people and two of its own",
                            "ROUGE-L novelty",
                            "a branch for classification, output first"),
                    "Wang et al. 2023, arXiv:2212.10560"),
            new Method(
                    "zero-gen",
                    "Labelled texts from nothing but the names of labels",
                    List.of(
                            "contexts first",
                            "cut at the closing quotation mark",
                            "self-debiasing against the other labels"),
                    "Ye et al. 2022 (ZeroGen), arXiv:2202.07922"));

    private Methods() {}
}
