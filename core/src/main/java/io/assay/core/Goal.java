package io.assay.core;

/** Which way a value should go. */
public enum Goal {
    HIGHER,
    LOWER,
    /** As near as possible to a stated target. */
    TARGET,
    /** Neither way is better; the value describes. */
    DESCRIPTIVE;

    public String id() {
        return Names.kebab(name());
    }
}
