package io.assay.generate.check;

import io.assay.core.kernel.WordScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of words that texts have in common. */
final class Words {

    private Words() {}

    /** Words as {@code [\p{L}\p{M}\p{N}_]} runs, lower-cased. */
    static List<String> of(String text) {
        return WordScanner.scan(text).words();
    }

    /** All runs of n words, with where each begins first. */
    static Map<List<String>, Integer> runs(List<String> words, int n) {
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i + n <= words.size(); i++) {
            runs.putIfAbsent(List.copyOf(words.subList(i, i + n)), i);
        }
        return runs;
    }

    /** A run of n words that two texts share. */
    static Optional<String> shared(String text, String other, int n) {
        Map<List<String>, Integer> runs = runs(of(other), n);
        List<String> words = of(text);
        for (int i = 0; i + n <= words.size(); i++) {
            List<String> run = words.subList(i, i + n);
            if (runs.containsKey(run)) {
                return Optional.of(String.join(" ", run));
            }
        }
        return Optional.empty();
    }
}
