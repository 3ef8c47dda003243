package io.assay.core;

/** What a sample is there for. Reference data is a role on the sample, not a second argument. */
public enum Role {
    /** Made by a model: what is judged. */
    SYNTHETIC,
    /** Real data that the synthetic data was made from or should resemble. */
    REFERENCE,
    /** Real data of the same kind that the generator never saw. */
    HOLDOUT,
    /** Public test items that must not appear in training data. */
    BENCHMARK;

    /** The name used on the command line and in reports. */
    public String id() {
        return Names.kebab(name());
    }
}
