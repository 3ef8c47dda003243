package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * k-anonymity of the synthetic rows: rows that agree in the quasi-identifiers (what others may know of a person) form a class; k is the size of the smallest. Beside
 * it: the share of rows that are alone, the risk of being found by who knows the quasi-identifiers, l-diversity (different secrets in a class), entropy
 * l-diversity, and t-closeness: how far the secrets of a class are from those of all, by total variation, and by the earth mover's distance of ranks for an ordered
 * secret.
 *
 * <p>Read: a k of 1 means that someone is alone in the quasi-identifiers. It speaks of the table as published: a synthetic row that is alone need not be anyone.
 *
 * <p>Misleads when the quasi-identifiers are chosen badly; without any, there is nothing to measure.
 *
 * <p>Worked example: classes a, a and b, b, b and c: the smallest is c, so k = 1, and one row of six is alone.
 *
 * @param quasiIdentifiers columns that others may know; or {@code --map quasi-identifiers=COLUMN,COLUMN}
 * @param sensitive the secret column; empty for none
 * @param sensitiveOrdered a secret column of numbers; empty for none
 */
@About(
        id = "tabular.k-anonymity",
        spec = "TB-X4",
        summary = "Size of the smallest class of rows alike in what others know",
        modalities = Modality.TABULAR,
        source = "Sweeney 2002; Machanavajjhala et al. 2006; Li et al. 2007")
@Measures(value = Dimension.PRIVACY, goal = Goal.HIGHER, lower = 1)
@AutoService(Auditable.class)
public record KAnonymity(List<String> quasiIdentifiers, String sensitive, String sensitiveOrdered)
        implements TableMetric {

    public KAnonymity() {
        this(List.of(), "", "");
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Table table = tables.synthetic();
        List<String> columns = quasiIdentifiers.isEmpty() ? tables.columns("quasi-identifiers") : quasiIdentifiers;
        NavigableMap<String, List<Integer>> classes = classes(table, columns);
        int k = classes.values().stream().mapToInt(List::size).min().orElse(0);
        long alone = classes.values().stream().filter(one -> one.size() == 1).count();
        Measurement measured = Measurement.of(k)
                .with("k", k)
                .with("classes", classes.size())
                .with("unique-share", (double) alone / table.size())
                .with("max-risk", 1.0 / k)
                .with("mean-risk", (double) classes.size() / table.size());
        if (!sensitive.isEmpty()) {
            measured = diversity(measured, classes, table.texts(sensitive));
        }
        return sensitiveOrdered.isEmpty()
                ? measured
                : measured.with("t-ordered", ordered(classes, table.numbers(sensitiveOrdered)));
    }

    private static NavigableMap<String, List<Integer>> classes(Table table, List<String> columns) {
        NavigableMap<String, List<Integer>> classes = new TreeMap<>();
        List<String[]> cells = columns.stream().map(table::texts).toList();
        for (int i = 0; i < table.size(); i++) {
            StringBuilder key = new StringBuilder();
            for (String[] column : cells) {
                key.append(column[i].length()).append(':').append(column[i]);
            }
            classes.computeIfAbsent(key.toString(), any -> new ArrayList<>()).add(i);
        }
        return classes;
    }

    private static Measurement diversity(
            Measurement measured, NavigableMap<String, List<Integer>> classes, String[] secrets) {
        NavigableMap<String, Integer> all = Frequencies.count(secrets);
        int distinct = Integer.MAX_VALUE;
        double entropy = Double.POSITIVE_INFINITY;
        double farthest = 0;
        for (List<Integer> one : classes.values()) {
            NavigableMap<String, Integer> inside =
                    Frequencies.count(one.stream().map(i -> secrets[i]).toArray(String[]::new));
            distinct = Math.min(distinct, inside.size());
            entropy = Math.min(entropy, Frequencies.entropy(inside));
            farthest = Math.max(farthest, Frequencies.totalVariation(inside, all));
        }
        return measured.with("l-distinct", distinct)
                .with("l-entropy", StrictMath.exp(entropy))
                .with("t-equal-distance", farthest);
    }

    /** The farthest class by the sum of cumulated differences over ranks; a missing value stands below all. */
    private static double ordered(NavigableMap<String, List<Integer>> classes, double[] numbers) {
        double[] filled = Arrays.stream(numbers)
                .map(x -> Double.isNaN(x) ? Double.NEGATIVE_INFINITY : x)
                .toArray();
        double[] ranks = Arrays.stream(filled).sorted().distinct().toArray();
        double farthest = 0;
        for (List<Integer> one : classes.values()) {
            double[] gap = new double[ranks.length];
            for (double x : filled) {
                gap[Arrays.binarySearch(ranks, x)] -= 1.0 / filled.length;
            }
            for (int i : one) {
                gap[Arrays.binarySearch(ranks, filled[i])] += 1.0 / one.size();
            }
            double cumulated = 0;
            double distance = 0;
            for (int r = 0; r < gap.length - 1; r++) {
                cumulated += gap[r];
                distance += Math.abs(cumulated);
            }
            farthest = Math.max(farthest, ranks.length < 2 ? 0 : distance / (ranks.length - 1));
        }
        return farthest;
    }
}
