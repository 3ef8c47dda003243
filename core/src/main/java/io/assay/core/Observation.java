package io.assay.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A sample with the answers of the features that were asked for. */
public final class Observation {

    /** Into how many groups samples fall by the hash of their id: what the jackknife leaves out in turn. */
    public static final int GROUPS = 20;

    private final Sample sample;
    private final long rank;
    private final Map<Feature<?>, Answer<?>> answers;

    /**
     * @param sample the sample
     * @param rank hash of the seed and the id: the order of deterministic samples
     */
    public Observation(Sample sample, long rank) {
        this.sample = sample;
        this.rank = rank;
        this.answers = new HashMap<>();
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
        Answer<?> answer = answers.get(feature);
        return answer instanceof Answer.Value<?> value ? Optional.of((T) value.value()) : Optional.empty();
    }

    /** Whether every one of the features has a value. */
    public boolean has(Iterable<Feature<?>> features) {
        for (Feature<?> feature : features) {
            if (!(answers.get(feature) instanceof Answer.Value<?>)) {
                return false;
            }
        }
        return true;
    }

    /** Adds an answer; the engine's side of the bargain. */
    public <T> void put(Feature<T> feature, Answer<T> answer) {
        answers.put(feature, answer);
    }
}
