package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Frequencies of names in two tables. */
final class Frequencies {

    private Frequencies() {}

    /** How often each text occurs. */
    static NavigableMap<String, Integer> count(String[] texts) {
        NavigableMap<String, Integer> counts = new TreeMap<>();
        for (String text : texts) {
            counts.merge(text, 1, Integer::sum);
        }
        return counts;
    }

    static long sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** All names of both, in order. */
    static List<String> names(Map<String, Integer> one, Map<String, Integer> other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return List.copyOf(names);
    }

    /** The shares of names. */
    static double[] shares(List<String> names, Map<String, Integer> counts) {
        double n = sum(counts);
        return names.stream()
                .mapToDouble(name -> counts.getOrDefault(name, 0) / n)
                .toArray();
    }

    /** The entropy of frequencies, in nats. */
    static double entropy(Map<String, Integer> counts) {
        return entropy(counts.values().stream().mapToLong(Integer::longValue).toArray());
    }

    /** The entropy of counts, in nats. */
    static double entropy(long[] counts) {
        double n = Arrays.stream(counts).sum();
        double entropy = 0;
        for (long count : counts) {
            entropy -= count == 0 ? 0 : count / n * StrictMath.log(count / n);
        }
        return Math.max(0, entropy);
    }

    /** Half the sum of the differences of the shares. */
    static double totalVariation(Map<String, Integer> one, Map<String, Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            throw new NothingToMeasure("one side has no value");
        }
        List<String> names = names(one, other);
        return totalVariation(shares(names, one), shares(names, other));
    }

    static double totalVariation(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.abs(p[i] - q[i]);
        }
        return Math.min(1, sum / 2);
    }
}
