package io.assay.core.data;

import io.assay.core.Require;
import java.io.IOException;

/**
 * Labelled real data kept for the last measurement, sealed until then: what chooses, trains or generates must not have seen it. Reading it before
 * the evaluation has begun is a bug of the caller, and says so instead of giving rows.
 *
 * @param <R> what it holds
 */
public final class GoldTest<R> {

    /** Reads what is sealed. */
    public interface Source<R> {

        R read() throws IOException;
    }

    private final String name;
    private final Source<R> source;
    private boolean evaluating;

    private GoldTest(String name, Source<R> source) {
        this.name = name;
        this.source = source;
    }

    /** @param name for people: the file */
    public static <R> GoldTest<R> sealed(String name, Source<R> source) {
        Require.that(!name.isBlank(), "a gold test needs a name");
        return new GoldTest<>(name, source);
    }

    /** Nothing is chosen, trained on or generated any more. */
    public void beginEvaluation() {
        evaluating = true;
    }

    /**
     * What it holds.
     *
     * @throws IllegalStateException before the evaluation has begun
     */
    public R read() throws IOException {
        if (!evaluating) {
            throw new IllegalStateException(
                    "the gold test data " + name + " was touched before the evaluation; take gold validation data");
        }
        return source.read();
    }
}
