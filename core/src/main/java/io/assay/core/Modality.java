package io.assay.core;

/** The kinds of data that Assay knows. */
public enum Modality {
    TEXT,
    SYMBOLIC,
    TABULAR,
    GRAPH,
    JSON,
    LOG,
    VISION_LANGUAGE,
    AGENT;

    public String id() {
        return Names.kebab(name());
    }
}
