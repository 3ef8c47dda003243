package io.assay.core;

/** What a feature says of one sample. */
public sealed interface Answer<T> {

    /** The answer is there. */
    record Value<T>(T value) implements Answer<T> {}

    /** There is no answer, for a reason; coverage is counted from these. */
    record None<T>(String reason) implements Answer<T> {}

    static <T> Answer<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Answer<T> none(String reason) {
        return new None<>(reason);
    }
}
