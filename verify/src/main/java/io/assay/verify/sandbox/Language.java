package io.assay.verify.sandbox;

import io.assay.core.Names;

/** The languages that can be run. */
public enum Language {
    PYTHON,
    /** Of a source with a class {@code Main}. */
    JAVA,
    JAVASCRIPT;

    public String id() {
        return Names.kebab(name());
    }
}
