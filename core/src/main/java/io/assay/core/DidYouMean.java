package io.assay.core;

import io.assay.core.kernel.Levenshtein;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The nearest known word to one that is not known. */
public final class DidYouMean {

    private DidYouMean() {}

    /** A hint to append to an error: {@code ; did you mean X?}, or nothing where no word is near. */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known).map(near -> "; did you mean " + near + "?").orElse("");
    }

    /** The known word of least edit distance, whatever the case, if that is at most a third of the length (and at least 2). */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        int most = Math.max(2, word.length() / 3);
        Optional<String> contained = known.stream()
                .filter(candidate -> word.length() >= 3 && candidate.contains(word))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        ToIntFunction<String> distance = candidate -> Levenshtein.distance(lower, candidate.toLowerCase(Locale.ROOT));
        return known.stream()
                .filter(candidate -> distance.applyAsInt(candidate) <= most)
                .min(Comparator.comparingInt(distance).thenComparing(Comparator.naturalOrder()))
                .or(() -> contained);
    }
}
