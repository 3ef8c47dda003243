package io.assay.curate;

import io.assay.core.stats.CohenKappa;
import io.assay.core.stats.Ratings;
import io.assay.learn.votes.Consensus;
import io.assay.learn.votes.Votes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Votes with the names of their annotators and labels.
 *
 * @param labels in their order: by number where all are numbers, else by name
 */
record Ballot(List<String> annotators, List<String> labels, Votes votes) {

    private static final int ANNOTATORS_NAMED_MAX = 20;

    /** @param items the votes on each item */
    static Ballot of(List<List<VoteRows.Vote>> items) {
        TreeSet<String> annotators = new TreeSet<>();
        TreeSet<String> labels = new TreeSet<>();
        items.forEach(votes -> votes.forEach(vote -> {
            annotators.add(vote.annotator());
            labels.add(vote.label());
        }));
        List<String> ordered = new ArrayList<>(labels);
        if (ordered.stream().allMatch(label -> number(label).isPresent())) {
            ordered.sort(Comparator.comparingDouble(label -> number(label).getAsDouble()));
        }
        Map<String, Integer> labelled = places(ordered);
        Map<String, Integer> who = places(new ArrayList<>(annotators));
        int n = items.stream().mapToInt(List::size).sum();
        int[] item = new int[n];
        int[] annotator = new int[n];
        int[] label = new int[n];
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            for (VoteRows.Vote vote : items.get(i)) {
                item[at] = i;
                annotator[at] = who.getOrDefault(vote.annotator(), 0);
                label[at++] = labelled.getOrDefault(vote.label(), 0);
            }
        }
        return new Ballot(
                List.copyOf(who.keySet()),
                ordered,
                Votes.of(items.size(), who.size(), ordered.size(), item, annotator, label));
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new LinkedHashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    private static OptionalDouble number(String label) {
        try {
            double value = Double.parseDouble(label);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException aName) {
            return OptionalDouble.empty();
        }
    }

    /** Tells how far the annotators agree; what cannot be said is left out. */
    void tellAgreement(Told told) {
        Ratings ratings = new Ratings(votes.counts());
        double[] values = IntStream.range(0, labels.size())
                .mapToDouble(i -> number(labels.get(i)).orElse(i))
                .toArray();
        boolean numbers = labels.stream().allMatch(label -> number(label).isPresent());
        double[] order = numbers
                ? values
                : IntStream.range(0, labels.size()).asDoubleStream().toArray();
        told.value("items", votes.items());
        told.value("annotators", annotators.size());
        told.value("votes", votes.label().length);
        tell(told, "percent-agreement-of-pairs-within-items", ratings.pairs());
        tell(told, "krippendorff-nominal", ratings.alpha());
        tell(told, "krippendorff-ordinal", ratings.alpha(Ratings.Difference.ORDINAL, order));
        tell(told, "krippendorff-interval", ratings.alpha(Ratings.Difference.INTERVAL, order));
        if (numbers && order[0] >= 0) {
            tell(told, "krippendorff-ratio", ratings.alpha(Ratings.Difference.RATIO, order));
        }
        tell(told, "fleiss", ratings.fleiss());
        tell(told, "randolph", ratings.randolph());
        tell(told, "ac1", ratings.ac1());
        if (annotators.size() == 2) {
            tellCohen(told);
        }
    }

    private static void tell(Told told, String name, OptionalDouble value) {
        value.ifPresent(number -> told.value(name, number));
    }

    /** Of two annotators, on the items that both labelled. */
    private void tellCohen(Told told) {
        int[][] pairs = IntStream.range(0, votes.items())
                .filter(i -> votes.count(i) == 2
                        && votes.annotator()[votes.starts()[i]] != votes.annotator()[votes.starts()[i] + 1])
                .mapToObj(i -> {
                    int first = votes.starts()[i];
                    int one = votes.annotator()[first] == 0 ? first : first + 1;
                    return new int[] {votes.label()[one], votes.label()[2 * first + 1 - one]};
                })
                .toArray(int[][]::new);
        int[] a = IntStream.range(0, pairs.length).map(i -> pairs[i][0]).toArray();
        int[] b = IntStream.range(0, pairs.length).map(i -> pairs[i][1]).toArray();
        for (CohenKappa.Weights weights : CohenKappa.Weights.values()) {
            String name = weights == CohenKappa.Weights.NONE
                    ? "cohen"
                    : "cohen-" + weights.name().toLowerCase(Locale.ROOT);
            Optional<CohenKappa> kappa = CohenKappa.of(a, b, labels.size(), weights);
            kappa.ifPresent(found -> told.value(name, found.value()));
            kappa.filter(found -> weights == CohenKappa.Weights.NONE).ifPresent(found -> {
                told.value("cohen-low-95", found.low());
                told.value("cohen-high-95", found.high());
            });
        }
    }

    /** Tells how good each annotator seems, the worst first. */
    void tellQuality(Told told, Consensus consensus) {
        IntStream.range(0, annotators.size())
                .boxed()
                .sorted(Comparator.comparingDouble(a -> consensus.quality()[a]))
                .limit(ANNOTATORS_NAMED_MAX)
                .forEach(a -> told.note(String.format(
                        Locale.ROOT,
                        "%s: %.3f of the votes seem right",
                        annotators.get(a),
                        consensus.quality()[a])));
    }

    /** The probabilities of an item's labels, by their names. */
    Map<String, Double> soft(Consensus consensus, int item) {
        Map<String, Double> soft = new LinkedHashMap<>();
        for (int c = 0; c < labels.size(); c++) {
            soft.put(labels.get(c), consensus.soft()[item][c]);
        }
        return soft;
    }
}
