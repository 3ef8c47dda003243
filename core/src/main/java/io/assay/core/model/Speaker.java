package io.assay.core.model;

/** Whose message it is. */
public enum Speaker {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
}
