package io.assay.core;

/** What a feature says of one sample. */
public sealed interface Answer<T> {

    /** The answer is there. */
    record Value<T>(T value) implements Answer<T> {}

    /**
     * There is no answer; coverage is counted from these.
     *
     * @param reason why
     * @param remedy what would help, empty where nothing does
     */
    record None<T>(String reason, String remedy) implements Answer<T> {}

    static <T> Answer<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Answer<T> none(String reason) {
        return none(reason, "");
    }

    static <T> Answer<T> none(String reason, String remedy) {
        return new None<>(reason, remedy);
    }
}
