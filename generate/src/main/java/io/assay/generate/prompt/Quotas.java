package io.assay.generate.prompt;

import io.assay.core.plan.Named;
import io.assay.generate.plan.ConditionSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many samples are wanted, in all and of each stratum.
 *
 * @param total in all
 * @param by the conditions that share them out, none for no strata
 * @param wanted by stratum; their sum is the total
 */
public record Quotas(int total, List<String> by, Map<Map<String, String>, Integer> wanted) {

    /** Shares a total out over all combinations of the values of some conditions, by largest remainder of their weights. */
    public static Quotas of(
            int total,
            List<String> by,
            List<Named<ConditionSpec>> specs,
            Map<String, Map<String, List<String>>> values) {
        Map<Map<String, String>, Double> weights = new LinkedHashMap<>();
        weights.put(Map.of(), 1.0);
        for (Named<ConditionSpec> spec : specs) {
            if (by.contains(spec.name())) {
                weights = cross(
                        weights,
                        spec,
                        values.getOrDefault(spec.name(), Map.of()).getOrDefault("", List.of()));
            }
        }
        return new Quotas(total, List.copyOf(by), by.isEmpty() ? Map.of() : shared(total, weights));
    }

    private static Map<Map<String, String>, Double> cross(
            Map<Map<String, String>, Double> strata, Named<ConditionSpec> spec, List<String> values) {
        Map<Map<String, String>, Double> crossed = new LinkedHashMap<>();
        strata.forEach((stratum, weight) -> values.forEach(value -> {
            Map<String, String> longer = new LinkedHashMap<>(stratum);
            longer.put(spec.name(), value);
            crossed.put(longer, weight * spec.value().weights().getOrDefault(value, 1.0));
        }));
        return crossed;
    }

    private static Map<Map<String, String>, Integer> shared(int total, Map<Map<String, String>, Double> weights) {
        List<Map<String, String>> strata = new ArrayList<>(weights.keySet());
        double[] each = weights.values().stream().mapToDouble(weight -> weight).toArray();
        double sum = Arrays.stream(each).sum();
        double[] exact = Arrays.stream(each).map(weight -> total * weight / sum).toArray();
        int left = total
                - IntStream.range(0, exact.length).map(i -> (int) exact[i]).sum();
        List<Integer> largest = IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> (int) exact[i] - exact[i]))
                .limit(left)
                .toList();
        Map<Map<String, String>, Integer> wanted = new LinkedHashMap<>();
        for (int i = 0; i < exact.length; i++) {
            wanted.put(strata.get(i), (int) exact[i] + (largest.contains(i) ? 1 : 0));
        }
        return wanted;
    }

    /** The stratum of a draft. */
    public Map<String, String> stratum(Map<String, String> conditions) {
        Map<String, String> stratum = new LinkedHashMap<>();
        conditions.forEach((name, value) -> {
            if (by.contains(name)) {
                stratum.put(name, value);
            }
        });
        return stratum;
    }

    /** How many are missing of the strata that agree with what was drawn and one value more. */
    double missing(Map<String, String> drawn, String condition, String value, Conditions.Standing standing) {
        return wanted.entrySet().stream()
                .filter(entry -> value.equals(entry.getKey().get(condition)))
                .filter(entry -> drawn.entrySet().stream()
                        .allMatch(d -> d.getValue().equals(entry.getKey().getOrDefault(d.getKey(), d.getValue()))))
                .mapToDouble(entry -> Math.max(0, entry.getValue() - standing.of(entry.getKey())))
                .sum();
    }
}
