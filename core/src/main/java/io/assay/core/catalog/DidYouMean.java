package io.assay.core.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The nearest known word to one that is not known. */
public final class DidYouMean {

    private DidYouMean() {}

    /** A hint to append to an error: {@code ; did you mean X?}, or nothing where no word is near. */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known).map(near -> "; did you mean " + near + "?").orElse("");
    }

    /** The known word of least edit distance, if that is at most a third of the length (and at least 2). */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int most = Math.max(2, word.length() / 3);
        Optional<String> contained = known.stream()
                .filter(candidate -> word.length() >= 3 && candidate.contains(word))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .or(() -> contained);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
