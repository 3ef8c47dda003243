package io.assay.core.data.layout;

/** The columns people keep labels in, best first. */
final class LabelNames {

    static final String[] ALL = {
        "label",
        "category",
        "class",
        "intent",
        "sentiment",
        "labels",
        "target",
        "topic",
        "emotion",
        "label_text",
        "relation"
    };

    private LabelNames() {}
}
