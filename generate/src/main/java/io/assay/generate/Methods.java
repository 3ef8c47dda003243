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
                    "magpie",
                    "Requests that an aligned model writes itself, out of nothing but its own chat template",
                    List.of("the raw template before a user's message", "ratings of quality and difficulty"),
                    "Xu et al. 2024, arXiv:2406.08464"),
            new Method(
                    "oss-instruct",
                    "Programming problems inspired by snippets of real code",
                    List.of("a random snippet in every prompt", "decontamination", "near duplicates dropped"),
                    "Wei et al. 2024 (Magicoder), arXiv:2312.02120"),
            new Method(
                    "persona-hub",
                    "Problems as somebody in particular would meet them",
                    List.of(
                            "personas out of texts",
                            "personas out of personas",
                            "de-duplication by words and by meaning"),
                    "Ge et al. 2024, arXiv:2406.20094"),
            new Method(
                    "self-instruct",
                    "Instructions with inputs and outputs, from a few written by people",
                    List.of(
                            "six demonstrations by people and two of its own",
                            "ROUGE-L novelty",
                            "a branch for classification, output first"),
                    "Wang et al. 2023, arXiv:2212.10560"),
            new Method(
                    "textbooks",
                    "Pieces of textbooks for an audience, out of extracts of web pages",
                    List.of(
                            "a judge of educational value",
                            "an audience and a form in every prompt",
                            "decontamination"),
                    "Gunasekar et al. 2023 (phi-1), arXiv:2306.11644; Ben Allal et al. 2024 (Cosmopedia)"),
            new Method(
                    "tiny-stories",
                    "Stories in the words of small children",
                    List.of(
                            "a noun, a verb and an adjective in every prompt",
                            "stories without them dropped",
                            "features"),
                    "Eldan and Li 2023, arXiv:2305.07759"),
            new Method(
                    "ultra-chat",
                    "Conversations of two models, one of which plays the user",
                    List.of("three sectors", "topics grown as a tree", "a user that answers is dropped"),
                    "Ding et al. 2023, arXiv:2305.14233"),
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
