package io.assay.core;

import java.io.Serializable;
import java.util.List;

/**
 * Samples behind a value, by reference: the engine looks their texts up at the end and masks what must not be shown.
 *
 * @param samples the samples, the one that matters first
 * @param note what is to be seen in them, in a few words, without any raw value of reference or holdout data
 * @param score how strong the finding is, in the units of the metric
 * @param marks parts of the first sample's text to mark
 * @param masked whether the marked parts must not be shown, as with personal data
 */
public record Finding(List<SampleRef> samples, String note, double score, List<Mark> marks, boolean masked)
        implements Serializable {

    /** From (inclusive) and to (exclusive) in UTF-16 units of the text, and what it is. */
    public record Mark(int from, int to, String label) implements Serializable {}

    public Finding {
        samples = List.copyOf(samples);
        marks = List.copyOf(marks);
    }

    public static Finding of(SampleRef sample, String note, double score) {
        return new Finding(List.of(sample), note, score, List.of(), false);
    }

    public static Finding of(List<SampleRef> samples, String note, double score) {
        return new Finding(samples, note, score, List.of(), false);
    }
}
