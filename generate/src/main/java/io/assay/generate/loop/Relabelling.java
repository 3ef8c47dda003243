package io.assay.generate.loop;

import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.plan.PolicySpec;
import io.assay.generate.prompt.Records;
import io.assay.learn.SparseVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * FreeAL (Xiao et al. 2023, arXiv:2311.15614): a model labels all seeds; the small model tells by its losses which labels are clean; the others are asked
 * for again, after clean ones that are most like them. Clean labels stay.
 */
final class Relabelling implements Policy, Agenda {

    private final PolicySpec.Relabel spec;
    private final FeedbackSpec feedback;
    private final long seed;
    private final int wanted;
    private final int seeds;
    private final Deque<Long> queue = new ArrayDeque<>();
    private final Set<Long> labelled = new HashSet<>();
    private CleanLabels clean = CleanLabels.NONE;
    private int pass;

    /**
     * @param wanted how many seeds are labelled
     * @param seeds how many there are
     */
    Relabelling(PolicySpec.Relabel spec, FeedbackSpec feedback, long seed, int wanted, int seeds) {
        this.spec = spec;
        this.feedback = feedback;
        this.seed = seed;
        this.wanted = wanted;
        this.seeds = seeds;
        begin(place -> true);
    }

    private void begin(LongPredicate asked) {
        LongStream.range(0, wanted).filter(asked).forEach(place -> queue.add((long) pass * seeds + place));
        pass++;
    }

    /** The place of a slot's seed. */
    long place(long ordinal) {
        return ordinal % seeds;
    }

    void accepted(Taken sample) {
        labelled.add(place(sample.ordinal()));
    }

    /** Whether all that could begin has begun, and another pass may. */
    boolean passIsOver() {
        return queue.isEmpty() && pass < spec.passes();
    }

    @Override
    public Map<String, Object> look(Look look) {
        clean = CleanLabels.of(look, spec, seed);
        Set<Long> kept = new HashSet<>();
        clean.samples().forEach(sample -> kept.add(place(sample.ordinal())));
        begin(place -> !kept.contains(place));
        return Map.of("pass", pass, "clean", kept.size(), "asked-again", queue.size());
    }

    /** A pass without anything to look at asks for all that has no label. */
    void again() {
        begin(place -> !labelled.contains(place));
    }

    @Override
    public boolean ready() {
        return !queue.isEmpty();
    }

    @Override
    public List<Long> next(int most) {
        List<Long> next = new ArrayList<>();
        while (next.size() < most && !queue.isEmpty()) {
            next.add(queue.remove());
        }
        return next;
    }

    @Override
    public boolean replaces(long ordinal) {
        return labelled.contains(place(ordinal));
    }

    /** Of each class the clean labels that are most like the seed, the most similar last; in the first pass what the plan says. */
    @Override
    public Optional<List<Records>> demonstrations(long ordinal, Map<String, String> known) {
        if (clean.shown().isEmpty()) {
            return Optional.empty();
        }
        Function<String, SparseVector> words = clean.words();
        SparseVector own = words.apply(known.getOrDefault(feedback.text(), ""));
        Map<String, Integer> times = new HashMap<>();
        List<Records> nearest = new ArrayList<>();
        clean.shown().stream()
                .filter(sample -> place(sample.ordinal()) != place(ordinal)) // A seed never sees its own label.
                .sorted(Comparator.comparingDouble(
                                (Taken sample) -> -own.dot(words.apply(sample.text(feedback.text()))))
                        .thenComparing(Taken::ordinal))
                .filter(sample -> times.merge(sample.text(feedback.label()), 1, Integer::sum) <= spec.k())
                .forEach(sample -> nearest.add(0, sample.shown()));
        return Optional.of(nearest);
    }

    @Override
    public Map<String, Object> end(Look look, Outcome outcome) {
        CleanLabels last = CleanLabels.of(look, spec, seed);
        Set<String> trusted = new HashSet<>();
        last.samples().forEach(sample -> trusted.add(sample.id()));
        for (int i = 0; i < look.samples().size(); i++) {
            outcome.put(i, "clean", trusted.contains(look.samples().get(i).id()));
            outcome.put(
                    i,
                    feedback.label() + "-by-small-model",
                    last.label(look.rows().get(i).text()));
        }
        return Map.of("clean", trusted.size());
    }
}
