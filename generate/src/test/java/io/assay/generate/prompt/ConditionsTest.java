package io.assay.generate.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.plan.Named;
import io.assay.generate.plan.ConditionSpec;
import io.assay.generate.plan.ConditionSpec.Draw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final List<String> VALUES = List.of("a", "b", "c", "d", "e");
    private static final Conditions.Standing NOTHING = standing(Map.of());

    private static Conditions.Standing standing(Map<String, Double> counts) {
        return new Conditions.Standing() {
            @Override
            public double of(String condition, String value) {
                return counts.getOrDefault(value, 0.0);
            }

            @Override
            public double of(Map<String, String> stratum) {
                return counts.getOrDefault(String.join("", stratum.values()), 0.0);
            }
        };
    }

    private static Conditions conditions(Draw draw, Map<String, Double> weights, List<String> by, int total) {
        ConditionSpec spec = ConditionSpec.of(VALUES, draw).weighed(weights);
        List<Named<ConditionSpec>> specs = List.of(new Named<>("v", spec));
        Map<String, Map<String, List<String>>> values = Map.of("v", Map.of("", VALUES));
        return new Conditions(specs, values, Quotas.of(total, by, specs, values), 11);
    }

    private static Map<String, Integer> count(Conditions conditions, int draws, Conditions.Standing standing) {
        Map<String, Integer> times = new TreeMap<>();
        for (int i = 0; i < draws; i++) {
            times.merge(conditions.draw(i, standing).get("v"), 1, Integer::sum);
        }
        return times;
    }

    private static double chiSquare(Map<String, Integer> times, Map<String, Double> shares, int draws) {
        double sum = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            double expected = share.getValue() * draws;
            double off = times.getOrDefault(share.getKey(), 0) - expected;
            sum += off * off / expected;
        }
        return sum;
    }

    @Test
    void valuesAreDrawnEquallyOftenOrByTheirWeights() {
        // Chi-square with 4 degrees of freedom: the 99.9 % quantile is 18.47.
        Map<String, Double> equal = Map.of("a", .2, "b", .2, "c", .2, "d", .2, "e", .2);
        int draws = 20_000;
        assertTrue(chiSquare(count(conditions(Draw.UNIFORM, Map.of(), List.of(), 100), draws, NOTHING), equal, draws)
                < 18.47);
        Map<String, Double> weights = Map.of("a", 4.0, "b", 2.0, "c", 2.0, "d", 1.0, "e", 1.0);
        Map<String, Double> shares = new HashMap<>();
        weights.forEach((value, weight) -> shares.put(value, weight / 10));
        assertTrue(chiSquare(count(conditions(Draw.WEIGHTED, weights, List.of(), 100), draws, NOTHING), shares, draws)
                < 18.47);
    }

    @Test
    void twoConditionsAreDrawnIndependently() {
        List<Named<ConditionSpec>> specs = List.of(
                new Named<>("v", ConditionSpec.of(VALUES, Draw.UNIFORM)),
                new Named<>("w", ConditionSpec.of(VALUES, Draw.UNIFORM)));
        Map<String, Map<String, List<String>>> values = Map.of("v", Map.of("", VALUES), "w", Map.of("", VALUES));
        Conditions both = new Conditions(specs, values, Quotas.of(10, List.of(), specs, values), 5);
        Map<String, Integer> times = new TreeMap<>();
        int draws = 25_000;
        for (int i = 0; i < draws; i++) {
            times.merge(String.join("", both.draw(i, NOTHING).values()), 1, Integer::sum);
        }
        Map<String, Double> shares = new HashMap<>();
        VALUES.forEach(v -> VALUES.forEach(w -> shares.put(v + w, 1 / 25.0)));
        // 24 degrees of freedom: the 99.9 % quantile is 51.18.
        assertTrue(chiSquare(times, shares, draws) < 51.18, times.toString());
    }

    @Test
    void aCycleHasEachValueOnceBeforeAnyComesAgain() {
        Map<String, Integer> times = count(conditions(Draw.CYCLE, Map.of(), List.of(), 100), 15, NOTHING);
        assertEquals(Map.of("a", 3, "b", 3, "c", 3, "d", 3, "e", 3), times);
    }

    @Test
    void coverageDrawsWhatIsThereLeastOften() {
        Conditions.Standing standing = standing(Map.of("a", 3.0, "b", 1.0, "c", 1.0, "d", 2.0, "e", 9.0));
        Map<String, Integer> times = count(conditions(Draw.COVERAGE, Map.of(), List.of(), 100), 400, standing);
        assertEquals(List.of("b", "c"), List.copyOf(times.keySet()));
    }

    @Test
    void gapDrawsInProportionToWhatIsMissing() {
        // 100 of 5 values are 20 each: 15, 5, 0, 0 and 0 are missing.
        Conditions.Standing standing = standing(Map.of("a", 5.0, "b", 15.0, "c", 20.0, "d", 25.0, "e", 20.0));
        Map<String, Integer> times = count(conditions(Draw.GAP, Map.of(), List.of(), 100), 4000, standing);
        assertEquals(List.of("a", "b"), List.copyOf(times.keySet()));
        assertEquals(0.75, times.getOrDefault("a", 0) / 4000.0, 0.03);
        assertEquals(times, count(conditions(Draw.UNIFORM, Map.of(), List.of("v"), 100), 4000, standing));
    }

    @Test
    void quotasShareATotalOutExactly() {
        List<Named<ConditionSpec>> specs =
                List.of(new Named<>("v", ConditionSpec.of(VALUES, Draw.UNIFORM).weighed(Map.of("a", 2.0))));
        Map<String, Map<String, List<String>>> values = Map.of("v", Map.of("", VALUES));
        // 100 by 2:1:1:1:1 is 33.33 and four times 16.67: the remainders go to the four.
        Quotas quotas = Quotas.of(100, List.of("v"), specs, values);
        assertEquals(33, quotas.wanted().get(Map.of("v", "a")));
        assertEquals(100, quotas.wanted().values().stream().mapToInt(n -> n).sum());
    }

    @Test
    void factsOfAKnowledgeGraphHangTogetherAndAllAreCovered() {
        Knowledge graph = Knowledge.of(List.of("a\tknows\tb", "b\tlikes\tc", "x\tis\ty", "", "y\thas\tz"));
        List<String> sets = graph.sets(2, Chance.of(1, "k"));
        for (String set : sets) {
            boolean left = set.contains("knows") || set.contains("likes");
            assertEquals(left, !(set.contains("is") || set.contains("has")), set);
            assertEquals(2, set.lines().count());
        }
        assertTrue(List.of("knows", "likes", "is", "has").stream()
                .allMatch(relation -> String.join("", sets).contains(relation)));
    }
}
