package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Takes the rows that are worth a label most: those that stand for many (vote-k, diversity, facility location), those a model is least sure of (by the
 * column {@code probabilities}), or some at random.
 */
@Meaning("Takes the rows that are worth an annotator's time most; the others are dropped as not-chosen.")
public record SelectForAnnotation(
        @Meaning("how many rows to label") int n,

        @Default("fast-vote-k") @Meaning("which rows") Strategy by,

        @Default("150") @Meaning("of vote-k: for how many near rows each row votes")
        int k)
        implements SetRule {

    /** Which rows. */
    public enum Strategy {
        /** Those most others are near to, not twice the same. */
        FAST_VOTE_K,
        /**
         * The second phase of vote-k: rows with a label are the first phase. The others are ordered by a model's confidence, the surest tenth
         * left out, and of each of n equal parts the row of most votes is taken.
         */
        VOTE_K,
        /** Greedily the one farthest from those taken. */
        DIVERSITY,
        FACILITY_LOCATION,
        /** The lowest highest probability. */
        LEAST_CONFIDENCE,
        /** The highest entropy of the probabilities. */
        ENTROPY,
        /** The least distance between the two highest probabilities. */
        MARGIN,
        RANDOM
    }

    private static final double SUREST = 0.1;

    public SelectForAnnotation {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        return switch (by) {
            case FAST_VOTE_K -> fastVoteK(rows);
            case VOTE_K -> voteK(rows);
            case DIVERSITY -> new KCentre(n).judge(rows);
            case FACILITY_LOCATION -> new FacilityLocation(n).judge(rows);
            case LEAST_CONFIDENCE -> unsure(rows, p -> 1 - highest(p, 0));
            case ENTROPY -> unsure(rows, SelectForAnnotation::entropy);
            case MARGIN -> unsure(rows, p -> highest(p, 1) - highest(p, 0));
            case RANDOM -> new Take(n, Optional.empty(), Optional.empty()).judge(rows);
        };
    }

    private List<LearnRows.Row> gather(Survivors rows, Basis basis) throws IOException {
        return LearnRows.read(this, rows, basis, Set.of(Role.SYNTHETIC));
    }

    private Drops fastVoteK(Survivors survivors) throws IOException {
        List<LearnRows.Row> rows = gather(survivors, Basis.EMBEDDINGS);
        VoteGraph graph = new VoteGraph(LearnRows.embeddings(rows), k);
        for (int i = 0; i < Math.min(n, rows.size()); i++) {
            graph.takeBest(row -> true);
        }
        return others(rows, graph);
    }

    private Drops voteK(Survivors survivors) throws IOException {
        List<LearnRows.Row> rows = gather(survivors, Basis.EMBEDDINGS);
        VoteGraph graph = new VoteGraph(LearnRows.embeddings(rows), k);
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).label().isEmpty()) {
                open.add(i);
            } else {
                graph.take(i);
            }
        }
        open.sort(Comparator.comparingDouble(i -> highest(told(rows.get(i)), 0)));
        int unsure = open.size() - (int) (SUREST * open.size());
        int parts = Math.min(n, unsure);
        for (int part = 0; part < parts; part++) {
            Set<Integer> bucket = new HashSet<>(open.subList(part * unsure / parts, (part + 1) * unsure / parts));
            graph.takeBest(bucket::contains);
        }
        return others(rows, graph);
    }

    private static Drops others(List<LearnRows.Row> rows, VoteGraph graph) {
        Drops drops = new Drops();
        IntStream.range(0, rows.size())
                .filter(i -> !graph.taken(i))
                .forEach(i -> drops.add(rows.get(i).ordinal(), "not-chosen"));
        return drops;
    }

    private Drops unsure(Survivors survivors, ToDoubleFunction<double[]> doubt) throws IOException {
        List<LearnRows.Row> rows = gather(survivors, Basis.WORDS);
        RowValues values = new RowValues();
        rows.forEach(row -> values.add(row.ordinal(), doubt.applyAsDouble(told(row))));
        Drops drops = new Drops();
        Arrays.stream(values.highestFirst())
                .skip(n)
                .forEach(ordinal -> drops.add(
                        ordinal,
                        new Drops.Reason("not-chosen", OptionalDouble.of(values.of(ordinal)), Optional.empty())));
        return drops;
    }

    private double[] told(LearnRows.Row row) {
        double[] told = row.told().stream().mapToDouble(p -> p).toArray();
        if (told.length < 2 || Arrays.stream(told).anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new StepFailed(
                    this,
                    "every row needs a model's probabilities of at least two labels, but record "
                            + new SampleRef(Role.SYNTHETIC, row.ordinal()).record() + " has " + row.told()
                            + "; name their columns with --map probabilities=p1,p2");
        }
        return told;
    }

    /** The highest of some numbers, or those after it by their order. */
    private static double highest(double[] numbers, int after) {
        double[] ascending = numbers.clone();
        Arrays.sort(ascending);
        return ascending[ascending.length - 1 - after];
    }

    /** In bits. */
    private static double entropy(double[] probabilities) {
        return Arrays.stream(probabilities)
                .filter(p -> p > 0)
                .map(p -> -p * StrictMath.log(p) / StrictMath.log(2))
                .sum();
    }
}
