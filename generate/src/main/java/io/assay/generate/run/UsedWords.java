package io.assay.generate.run;

import io.assay.generate.plan.SteeringSpec;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logit suppression (Chung, Kamar and Amershi 2023, arXiv:2306.04140): what each word that accepted samples used loses of its logit. A round sees what was accepted when it began, so that
 * how fast answers come changes nothing.
 */
final class UsedWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** More rounds are never under way. */
    private static final int ROUNDS_KEPT = 100;

    private final SteeringSpec.Used spec;
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<Integer, Map<String, Double>> byRound = new ConcurrentHashMap<>();

    UsedWords(SteeringSpec.Used spec) {
        this.spec = spec;
    }

    /** Counts the words of an accepted sample. */
    void accepted(Entry entry) {
        String text = String.valueOf(entry.fields().getOrDefault(spec.field(), ""));
        for (Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT)); word.find(); ) {
            if (word.group().length() >= spec.letters()) {
                counts.merge(word.group(), 1L, Long::sum);
            }
        }
    }

    /** A round begins, with what was counted so far. */
    void begin(int round) {
        byRound.keySet().removeIf(old -> old < round - ROUNDS_KEPT);
        byRound.put(round, biases());
    }

    /** What words lose in a round. */
    Map<String, Double> biases(int round) {
        return byRound.getOrDefault(round, Map.of());
    }

    private Map<String, Double> biases() {
        long highest = counts.values().stream().mapToLong(count -> count).max().orElse(1);
        Map<String, Double> biases = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(spec.words())
                .forEach(word -> biases.put(word.getKey(), -spec.most() * word.getValue() / highest));
        return biases;
    }
}
