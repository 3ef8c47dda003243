package io.assay.core.engine;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import io.assay.core.Unavailable;
import io.assay.core.kernel.Mix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Computes features batch by batch, each equal content once, and remembers the answers of those worth remembering. */
final class Features {

    /** The most answers remembered; beyond it nothing more is. */
    private static final int REMEMBERED_MAX = 200_000;

    /** 128 bits of a {@link Key}. */
    private record Print(long a, long b) {}

    private final Services services;
    private final Map<Print, Answer<?>> remembered = new ConcurrentHashMap<>();

    Features(Services services) {
        this.services = services;
    }

    /** All features that some need, each after those it requires itself. */
    static List<Feature<?>> ordered(Collection<Feature<?>> needed) {
        Set<Feature<?>> ordered = new LinkedHashSet<>();
        needed.forEach(feature -> visit(feature, ordered, 0));
        return new ArrayList<>(ordered);
    }

    private static void visit(Feature<?> feature, Set<Feature<?>> ordered, int depth) {
        if (depth > 64) {
            throw new IllegalStateException("features require each other in a circle: " + feature);
        }
        if (!ordered.contains(feature)) {
            feature.requires().forEach(required -> visit(required, ordered, depth + 1));
            ordered.add(feature);
        }
    }

    /** The most observations of a role that a fold can be shown: what it says itself, and what its features can be asked for. */
    int sampleMax(Fold<?, ?> fold) {
        return Math.min(fold.sampleMax(), askedMax(fold));
    }

    /** The most observations of a role that a fold's features can be asked for. */
    int askedMax(Fold<?, ?> fold) {
        return ordered(fold.requires()).stream()
                .mapToInt(feature -> feature.sampleMax(services))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    void compute(List<Feature<?>> features, List<Observation> batch) {
        for (Feature<?> feature : features) {
            compute(feature, batch);
        }
    }

    private <T> void compute(Feature<T> feature, List<Observation> batch) {
        List<Observation> answerable = new ArrayList<>(batch.size());
        for (Observation observation : batch) {
            if (observation.answer(feature) != null) {
                continue;
            }
            if (observation.has(feature.requires())) {
                answerable.add(observation);
            } else {
                observation.put(feature, Answer.none("a feature it builds on has no answer"));
            }
        }
        if (answerable.isEmpty()) {
            return;
        }
        if (feature.key(answerable.get(0)).isEmpty()) {
            put(feature, answerable, ask(feature, answerable));
        } else {
            computeNew(feature, answerable);
        }
    }

    /** The feature's answers; none, with the reason, where a service cannot give them. */
    private <T> List<Answer<T>> ask(Feature<T> feature, List<Observation> batch) {
        try {
            return feature.compute(batch, services);
        } catch (Unavailable service) {
            String reason = String.valueOf(service.getMessage());
            return batch.stream().map(any -> Answer.<T>none(reason)).toList();
        }
    }

    @SuppressWarnings("unchecked") // a print holds the name of the feature, so the answer is of its type
    private <T> void computeNew(Feature<T> feature, List<Observation> batch) {
        List<Observation> fresh = new ArrayList<>();
        Map<Print, Integer> places = new HashMap<>();
        List<Print> prints = new ArrayList<>();
        for (Observation observation : batch) {
            Print print = print(feature.key(observation)
                    .orElseThrow(() -> new IllegalStateException(feature + " has keys for some observations only")));
            prints.add(print);
            if (!remembered.containsKey(print) && places.putIfAbsent(print, fresh.size()) == null) {
                fresh.add(observation);
            }
        }
        List<Answer<T>> answers = fresh.isEmpty() ? List.of() : ask(feature, fresh);
        check(feature, fresh, answers);
        for (int i = 0; i < batch.size(); i++) {
            Print print = prints.get(i);
            Integer place = places.get(print);
            if (place == null) {
                batch.get(i).keep(feature, (Answer<T>) Objects.requireNonNull(remembered.get(print)));
                continue;
            }
            batch.get(i).keep(feature, answers.get(place));
            if (remembered.size() < REMEMBERED_MAX) {
                remembered.put(print, answers.get(place));
            }
        }
    }

    private static <T> void put(Feature<T> feature, List<Observation> batch, List<Answer<T>> answers) {
        check(feature, batch, answers);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).put(feature, answers.get(i));
        }
    }

    private static void check(Feature<?> feature, List<Observation> batch, List<?> answers) {
        if (answers.size() != batch.size()) {
            throw new IllegalStateException(
                    feature + " gave " + answers.size() + " answers to " + batch.size() + " observations");
        }
    }

    private static Print print(Key key) {
        long a = Mix.hash(key.feature(), 1);
        long b = Mix.hash(key.feature(), 2);
        for (String content : key.contents()) {
            a = Mix.then(a, Mix.hash(content, 3));
            b = Mix.then(b, Mix.hash(content, 4));
        }
        return new Print(Mix.mix(a), Mix.mix(b));
    }
}
