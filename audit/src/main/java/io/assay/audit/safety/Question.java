package io.assay.audit.safety;

import io.assay.core.Names;

/** What a scorer is asked about a text. */
public enum Question {
    /** The probability that the text is toxic. */
    TOXICITY,
    /** The probability that the text is positive. */
    SENTIMENT;

    /** As columns and scorers are called. */
    String id() {
        return Names.kebab(name());
    }
}
