package io.assay.learn;

import io.assay.core.kernel.WhiteSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts as the counts of their words, those weighted that few texts have: count * (ln((1 + n) / (1 + texts with the word)) + 1), then brought to length
 * 1, as scikit-learn does. Words stand between white space and are lower-cased; words not seen in fitting count for nothing.
 */
public final class TfIdf {

    private final Map<String, Integer> places = new TreeMap<>();
    private final double[] weights;

    private TfIdf(Map<String, Integer> texts, int n) {
        weights = new double[texts.size()];
        texts.forEach((word, some) -> {
            weights[places.size()] = StrictMath.log((1.0 + n) / (1.0 + some)) + 1;
            places.put(word, places.size());
        });
    }

    /** Learns the words of some texts. */
    public static TfIdf fit(List<String> texts) {
        Map<String, Integer> with = new TreeMap<>();
        texts.forEach(text -> new HashSet<>(words(text)).forEach(word -> with.merge(word, 1, Integer::sum)));
        return new TfIdf(with, texts.size());
    }

    private static List<String> words(String text) {
        return WhiteSpace.words(text.toLowerCase(Locale.ROOT));
    }

    /** How many words there are. */
    public int dimensions() {
        return weights.length;
    }

    /** The weighted counts of a text, at length 1. */
    public SparseVector of(String text) {
        SparseVector counts = counts(text);
        double[] values = new double[counts.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts.values()[i] * weights[counts.places()[i]];
        }
        return new SparseVector(counts.places(), values).unit();
    }

    /** How often each word occurs in a text. */
    public SparseVector counts(String text) {
        Map<Integer, Double> counts = new TreeMap<>();
        for (String word : words(text)) {
            Integer place = places.get(word);
            if (place != null) {
                counts.merge(place, 1.0, Double::sum);
            }
        }
        return Counts.vector(counts);
    }
}
