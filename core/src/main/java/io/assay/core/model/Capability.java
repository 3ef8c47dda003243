package io.assay.core.model;

/** What a model may be able to do beyond answering messages. */
public enum Capability {
    /** Says how likely each token of its answer was. */
    LOG_PROBABILITIES("log-probabilities of its answers"),
    /** Goes on from a text as it is, without the model's own chat template. */
    COMPLETION("completion of a raw text"),
    /** Lets single tokens be made more or less likely. */
    STEERING("logit steering"),
    /** Answers in the form of a JSON Schema, always. */
    SCHEMA("answers by JSON Schema"),
    /** Calls tools. */
    TOOLS("tools"),
    /** Sees images. */
    IMAGES("images"),
    /** Draws the same answer for the same seed. */
    SEED("seeds");

    private final String label;

    Capability(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
