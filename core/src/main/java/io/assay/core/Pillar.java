package io.assay.core;

/** The two headlines of every report. They are never added up. */
public enum Pillar {
    QUALITY,
    TRUSTWORTHINESS;

    public String id() {
        return Names.kebab(name());
    }
}
