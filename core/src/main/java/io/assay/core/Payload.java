package io.assay.core;

/** The thing a sample is about. Each modality brings its own. */
public sealed interface Payload permits Text, Row {

    /** It as text, for those who look at samples: evidence, excerpts. */
    String text();

    /** About how many characters it holds, found without making the text. */
    long size();
}
