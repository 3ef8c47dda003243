package io.assay.core;

/** How one metric ended. */
public sealed interface Outcome<R> {

    /** It has a value. */
    record Done<R>(R result) implements Outcome<R> {}

    /** It has none, for a reason. The remedy says which input or model would enable it; it may be empty. */
    record Skipped<R>(String reason, String remedy) implements Outcome<R> {}

    /** It broke. */
    record Failed<R>(String cause) implements Outcome<R> {}
}
