package io.assay.testkit;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Scratch;
import io.assay.core.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;

/** A fold carried out by hand: one state, no engine. */
final class RawRun<S extends State<S>> {

    private record Blind() implements Context {
        @Override
        public long seed() {
            return 7;
        }

        @Override
        public Scratch scratch() {
            return () -> {
                throw new IOException("this run has no scratch");
            };
        }

        @Override
        public long stateBytesMax() {
            return 1L << 30;
        }

        @Override
        public List<Sample> glimpse(Role role) {
            return List.of();
        }
    }

    private record Both<S extends State<S>>(Fold<S, ?> fold, S state) implements Serializable {}

    private final Fold<S, ?> fold;
    private final S state;

    private RawRun(Fold<S, ?> fold, S state) {
        this.fold = fold;
        this.state = state;
    }

    static <S extends State<S>> RawRun<S> start(Fold<S, ?> fold) {
        return new RawRun<>(fold, fold.newState(new Blind()));
    }

    void add(Observation observation) {
        fold.add(state, observation);
    }

    /** The result, or why there is none. A second fold is shown as its class: it need not be a value. */
    Object finish() {
        try {
            Object result = fold.finish(state, new Blind());
            return result instanceof Fold<?, ?> ? result.getClass() : result;
        } catch (NothingToMeasure nothing) {
            return nothing.reason();
        }
    }

    @SuppressWarnings("unchecked") // what was written is what is read
    RawRun<S> serialized() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(new Both<>(fold, state));
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                Both<S> both = (Both<S>) in.readObject();
                return new RawRun<>(both.fold(), both.state());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
