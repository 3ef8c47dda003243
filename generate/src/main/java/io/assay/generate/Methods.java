package io.assay.generate;

import java.util.List;
import java.util.Optional;

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
                    "alpaca",
                    "Many whole tasks in one answer, after three by people",
                    List.of(
                            "three demonstrations by people, none of its own",
                            "many tasks out of one answer",
                            "ROUGE-L novelty"),
                    "Taori et al. 2023, github.com/tatsu-lab/stanford_alpaca"),
            new Method(
                    "anno-llm",
                    "Labels for texts, after examples whose labels were explained",
                    List.of("a model explains each example once", "an explanation before each label"),
                    "He et al. 2024, arXiv:2303.16854"),
            new Method(
                    "attr-prompt",
                    "Labelled texts whose attributes are drawn for each prompt",
                    List.of(
                            "attributes proposed by a model, for each class where they depend on it",
                            "a filter of values",
                            "requirements in every prompt"),
                    "Yu et al. 2023, arXiv:2306.15895"),
            new Method(
                    "baize",
                    "Conversations of a model with itself, in one answer",
                    List.of("a transcript split into turns", "turns out of order dropped"),
                    "Xu et al. 2023, arXiv:2304.01196"),
            new Method(
                    "camel",
                    "Conversations of two agents who work on a task",
                    List.of("an idea made a specific task", "roles that are never swapped", "a word that ends it"),
                    "Li et al. 2023, arXiv:2303.17760"),
            new Method(
                    "chart-questions",
                    "Questions about charts that code draws, with answers that it computes",
                    List.of(
                            "charts and their numbers drawn by code",
                            "only questions whose answer is still the computed one"),
                    "Kahou et al. 2018 (FigureQA), arXiv:1710.07300; Kafle et al. 2018 (DVQA), arXiv:1801.08163"),
            new Method(
                    "clin-gen",
                    "Clinical pairs of sentences about topics out of a knowledge graph and of the model",
                    List.of(
                            "topics from a knowledge graph or from the model",
                            "styles that the model proposed",
                            "two steps, the second as JSON"),
                    "Xu et al. 2024, arXiv:2311.00287"),
            new Method(
                    "constitutional",
                    "Answers revised under a principle",
                    List.of("a critique under a principle", "the last of two revisions"),
                    "Bai et al. 2022, arXiv:2212.08073"),
            new Method(
                    "counterfactuals",
                    "Labelled texts changed a little, so that they get another label",
                    List.of("the other label asked for", "a judge of the new label"),
                    "Chen et al. 2023 (DISCO), arXiv:2212.10534"),
            new Method(
                    "evol-instruct",
                    "Instructions made harder or rarer, generation by generation",
                    List.of("four operations in depth, one in breadth", "generations from survivors", "elimination"),
                    "Xu et al. 2024 (WizardLM), arXiv:2304.12244"),
            new Method(
                    "explore-instruct",
                    "Instructions for all parts of a domain",
                    List.of("a tree grown with lookahead and backtracking", "relatives pruned", "each leaf served"),
                    "Wan et al. 2023, arXiv:2310.09168"),
            new Method(
                    "few-gen",
                    "Labelled texts by a generator that is tuned on a few real ones",
                    List.of(
                            "a prefix trained for each label",
                            "characters weighed by what they tell of the label",
                            "a classifier of the real texts must agree"),
                    "Meng et al. 2023 (FewGen), arXiv:2211.03044"),
            new Method(
                    "free-al",
                    "Labels for texts, those asked for again that a small model doubts",
                    List.of(
                            "clean labels told by two groups of losses",
                            "only the others asked again",
                            "clean ones most like it shown"),
                    "Xiao et al. 2023, arXiv:2311.15614"),
            new Method(
                    "genstruct",
                    "Questions and answers that rest on a passage",
                    List.of("a passage in every prompt", "answers dropped that do not rest on it"),
                    "Nous Research 2024, huggingface.co/NousResearch/Genstruct-7B"),
            new Method(
                    "glan",
                    "Instructions from a curriculum instead of from examples",
                    List.of("subjects, sessions, concepts", "no examples", "answers by another model"),
                    "Li et al. 2024, arXiv:2402.13064"),
            new Method(
                    "gpt3-mix",
                    "Texts mixed from two examples, with soft labels",
                    List.of("a text after two labelled ones", "the label as probabilities of the next word"),
                    "Yoo et al. 2021, arXiv:2104.08826"),
            new Method(
                    "graph-questions",
                    "Questions about graphs told as texts, with answers that code computes",
                    List.of("graphs and answers by code", "texts that leave an edge out dropped"),
                    "Wang et al. 2023 (NLGraph), arXiv:2305.10037"),
            new Method(
                    "humpback",
                    "Instructions for texts that people wrote",
                    List.of("instruction backtranslation", "only pairs rated best", "unreadable ratings counted apart"),
                    "Li et al. 2023, arXiv:2308.06259"),
            new Method(
                    "json-by-schema",
                    "JSON that is valid by a schema, as a grammar lets nothing else be written",
                    List.of(
                            "a grammar made of the schema",
                            "keywords that it cannot keep refused before the first call"),
                    "Willard and Louf 2023, arXiv:2307.09702"),
            new Method(
                    "kate",
                    "Labels for texts, after the labelled texts most like them",
                    List.of("nearest demonstrations, the most similar last"),
                    "Liu et al. 2022, arXiv:2101.06804"),
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
                    "log-lines",
                    "Lines of logs whose template and parameters are known",
                    List.of("templates proposed by a model", "slots filled in by code"),
                    "Zhu et al. 2023 (Loghub), arXiv:2008.06448"),
            new Method(
                    "logit-suppression",
                    "Labelled texts in words that were seldom used before",
                    List.of("words less likely the more often they were used", "labels replaced after a second look"),
                    "Chung et al. 2023, arXiv:2306.04140"),
            new Method(
                    "magpie",
                    "Requests that an aligned model writes itself, out of nothing but its own chat template",
                    List.of("the raw template before a user's message", "ratings of quality and difficulty"),
                    "Xu et al. 2024, arXiv:2406.08464"),
            new Method(
                    "mckd",
                    "Labels for texts, improved by small models that label what they never saw",
                    List.of("halves and two students a stage", "no student labels what it learnt from"),
                    "Zhao et al. 2024, arXiv:2311.08640"),
            new Method(
                    "meta-math",
                    "Problems of mathematics in other words, with chains that end at the known answer",
                    List.of("problems rephrased", "answers proved equal to the known one"),
                    "Yu et al. 2024 (MetaMath), arXiv:2309.12284"),
            new Method(
                    "open-code-instruct",
                    "Problems of programming with solutions that pass their tests",
                    List.of("tests written from the problem alone", "code run in a sandbox"),
                    "Ahmad et al. 2025 (OpenCodeInstruct), arXiv:2504.04030"),
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
                    "private-texts",
                    "Texts like private ones, with differential privacy",
                    List.of(
                            "a generator trained by DP-SGD",
                            "nothing else sees the private texts",
                            "epsilon in the lineage"),
                    "Kurakin et al. 2023, arXiv:2306.01684; Abadi et al. 2016, arXiv:1607.00133"),
            new Method(
                    "pro-gen",
                    "Labelled texts after those that helped a small model most",
                    List.of(
                            "influence by reverse cross-entropy",
                            "a pool of helpful samples",
                            "half of the prompts show some"),
                    "Ye et al. 2022, arXiv:2210.12329"),
            new Method(
                    "s3",
                    "Labelled texts made from what a small model gets wrong on gold data",
                    List.of("kinds named first", "errors on gold validation data", "no text of gold data copied"),
                    "Wang et al. 2023, arXiv:2310.13671"),
            new Method(
                    "self-instruct",
                    "Instructions with inputs and outputs, from a few written by people",
                    List.of(
                            "six demonstrations by people and two of its own",
                            "ROUGE-L novelty",
                            "a branch for classification, output first"),
                    "Wang et al. 2023, arXiv:2212.10560"),
            new Method(
                    "self-prompting",
                    "Questions with answers that a model makes for itself, to be shown as examples",
                    List.of("a passage, an entity, a question", "answered again without the passage"),
                    "Li et al. 2024, arXiv:2212.08635"),
            new Method(
                    "star",
                    "Chains of reasoning that end at the known answer",
                    List.of(
                            "wrong chains dropped",
                            "a second chain with the answer as a hint",
                            "hints that show dropped"),
                    "Zelikman et al. 2022, arXiv:2203.14465; Yuan et al. 2023, arXiv:2308.01825"),
            new Method(
                    "sun-gen",
                    "Labelled texts with weights that wrong labels do not earn",
                    List.of("weights learnt by a loss that noise hardly moves", "only high weights kept"),
                    "Gao et al. 2023, arXiv:2205.12679"),
            new Method(
                    "super-gen",
                    "Labelled texts, more than needed, of which the likeliest stay",
                    List.of(
                            "mean log-probability of each text",
                            "labels take turns",
                            "words that were said made less likely"),
                    "Meng et al. 2022, arXiv:2202.04538"),
            new Method(
                    "synth-ie",
                    "Texts for facts that hang together",
                    List.of(
                            "facts drawn from a knowledge graph",
                            "every relation covered",
                            "texts that leave one out dropped"),
                    "Josifoski et al. 2023, arXiv:2303.04132"),
            new Method(
                    "synthetic-prompting",
                    "Chains of reasoning, and the questions they answer",
                    List.of("the chain before its question", "answers of several chains must agree"),
                    "Shao et al. 2023, arXiv:2302.00618"),
            new Method(
                    "table-rows",
                    "Rows of a table, after a few real ones of the same class",
                    List.of(
                            "rows as lines of pairs in random order",
                            "a class in every prompt",
                            "rows that break the schema or copy dropped"),
                    "Borisov et al. 2023 (GReaT), arXiv:2210.06280; Seedat et al. 2024 (CLLM), arXiv:2312.12112"),
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
                    "tool-trajectories",
                    "Trajectories of an agent whose calls of tools are carried out",
                    List.of("tools with a state, carried out by code", "the goal read from the state at the end"),
                    "Yao et al. 2024 (tau-bench), arXiv:2406.12045"),
            new Method(
                    "ultra-chat",
                    "Conversations of two models, one of which plays the user",
                    List.of("three sectors", "topics grown as a tree", "a user that answers is dropped"),
                    "Ding et al. 2023, arXiv:2305.14233"),
            new Method(
                    "ultra-feedback",
                    "Preferences among four answers",
                    List.of(
                            "a principle for each answer",
                            "one judge of all four, aspect by aspect",
                            "each text at each place"),
                    "Cui et al. 2023, arXiv:2310.01377"),
            new Method(
                    "unnatural-instructions",
                    "Tasks with inputs and constraints, each said in other words",
                    List.of(
                            "three demonstrations, then a fourth",
                            "outputs written greedily by themselves",
                            "other phrasings with input and output kept"),
                    "Honovich et al. 2023, arXiv:2212.09689"),
            new Method(
                    "zero-gen",
                    "Labelled texts from nothing but the names of labels",
                    List.of(
                            "contexts first",
                            "cut at the closing quotation mark",
                            "self-debiasing against the other labels"),
                    "Ye et al. 2022 (ZeroGen), arXiv:2202.07922"));

    /** The method of this id. */
    public static Optional<Method> find(String id) {
        return ALL.stream().filter(method -> method.id().equals(id)).findFirst();
    }

    private Methods() {}
}
