package io.assay.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sample with the answers of the features that were asked for. */
public final class Observation {

    /** Into how many groups samples fall by the hash of their id: what the jackknife leaves out in turn. */
    public static final int GROUPS = 20;

    private final Sample sample;
    private final long rank;
    private final Map<Feature<?>, Answer<?>> answers;
    private final Map<Feature<?>, Answer<?>> kept;

    /**
     * @param sample the sample
     * @param rank hash of the seed and the id: the order of deterministic samples
     */
    public Observation(Sample sample, long rank) {
        this(sample, rank, new HashMap<>(2));
    }

    private Observation(Sample sample, long rank, Map<Feature<?>, Answer<?>> kept) {
        this.sample = sample;
        this.rank = rank;
        this.answers = new HashMap<>();
        this.kept = kept;
    }

    /** The same sample, seen anew: only answers that were dear are still there. */
    public Observation again() {
        return as(sample.role());
    }

    /** The same in another role. */
    public Observation as(Role role) {
        return new Observation(role == sample.role() ? sample : sample.as(role), rank, kept);
    }

    /** Another sample in its place; nothing is known of it. */
    public Observation with(Sample other) {
        return new Observation(other, rank);
    }

    public Sample sample() {
        return sample;
    }

    public String text() {
        return sample.text();
    }

    public Role role() {
        return sample.role();
    }

    /** A random-looking number that depends on the seed and the id alone. Samples are the observations of lowest rank. */
    public long rank() {
        return rank;
    }

    /** The jackknife group, 0 to {@link #GROUPS} - 1. */
    public int group() {
        return (int) ((rank >>> 33) % GROUPS);
    }

    /** The value of a declared feature. Folds are only shown observations for which every declared feature has one. */
    public <T> T get(Feature<T> feature) {
        return find(feature).orElseThrow(() -> new IllegalStateException("feature was not declared: " + feature));
    }

    /** The value of a declared feature, if it has one. */
    @SuppressWarnings("unchecked") // put() takes only answers of the feature's own type.
    public <T> Optional<T> find(Feature<T> feature) {
        return answer(feature) instanceof Answer.Value<?> value ? Optional.of((T) value.value()) : Optional.empty();
    }

    /** What a feature said, if it was asked. */
    public @Nullable Answer<?> answer(Feature<?> feature) {
        Answer<?> answer = answers.get(feature);
        return answer != null ? answer : kept(feature);
    }

    private @Nullable Answer<?> kept(Feature<?> feature) {
        synchronized (kept) {
            return kept.get(feature);
        }
    }

    /** Whether every one of the features has a value. */
    public boolean has(Iterable<Feature<?>> features) {
        for (Feature<?> feature : features) {
            if (!(answer(feature) instanceof Answer.Value<?>)) {
                return false;
            }
        }
        return true;
    }

    /** Adds an answer; the engine's side of the bargain. */
    public <T> void put(Feature<T> feature, Answer<T> answer) {
        answers.put(feature, answer);
    }

    /** Adds an answer that was dear: it stays with the sample when it is seen again. */
    public <T> void keep(Feature<T> feature, Answer<T> answer) {
        synchronized (kept) {
            kept.put(feature, answer);
        }
    }
}
