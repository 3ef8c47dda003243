package io.assay.core;

/** What a metric costs, and so in which level of an audit it runs. */
public enum Cost {
    /** One pass over the data, no model. */
    QUICK,
    /** Embeddings, scorers, trained probes, or pairs on a sample. */
    STANDARD,
    /** Chat models and judges. */
    FULL;

    public String id() {
        return Names.kebab(name());
    }
}
