package io.assay.curate.annotate;

import java.util.List;

/**
 * What a model annotates.
 *
 * @param task what is to be told of a text, and how: the guidelines
 * @param explains whether it first explains, then labels (AnnoLLM, He et al. 2023, arXiv:2303.16854)
 */
public record Question(String task, List<String> labels, boolean explains) {

    public Question {
        labels = List.copyOf(labels);
    }

    /** How an answer in words is asked for. */
    String ending(String all) {
        return explains
                ? "Labels: " + all + ". First explain in one or two sentences, then write on a line of its own:"
                        + " Label: and the label."
                : "Labels: " + all + ". Answer with the label alone.";
    }

    /** Asks why an example has its gold label: the model sees that label here, and never that of the text it is to annotate. */
    String why(String text, String gold) {
        return task + "\n\nText:\n" + text + "\n\nThe label is " + gold + ". Explain in one or two sentences why.";
    }

    /** An example with its explanation before the label, as the model is to answer. */
    static String demonstration(String text, String explanation, String gold) {
        String reason = explanation.isEmpty() ? "" : explanation.strip() + "\n";
        return "Text:\n" + text + "\n" + reason + "Label: " + gold;
    }
}
