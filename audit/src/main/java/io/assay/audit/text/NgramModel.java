package io.assay.audit.text;

import io.assay.core.kernel.LongCounts;
import io.assay.core.kernel.LongIndex;
import io.assay.core.kernel.Mix;
import java.util.Arrays;
import java.util.List;

/**
 * An n-gram language model of texts. Its vocabulary are the words that occur at least twice in them, the end of a text, and one word for all
 * unknown ones; n-grams begin with marks of the start.
 */
final class NgramModel {

    private static final int SEEN_LEAST = 2;
    private static final int START = 0;
    private static final int END = 1;
    private static final int UNKNOWN = 2;
    private static final int FIRST_WORD = 3;
    /** nltk counts the start, the end, the unknown word, and the label of unknown words once more. */
    private static final int MARKS_OF_NLTK = 4;

    private final int order;
    private final Smoothing smoothing;
    private final LongIndex vocabulary = new LongIndex();
    /**
     * By n: how often each n-gram occurs. Of less than the highest n, of how many different (n + 1)-grams it is the end, where the smoothing
     * asks for that.
     */
    private final LongCounts[] grams;

    /** By n: the sum of these counts over all n-grams that begin with the same n - 1 words. */
    private final LongCounts[] contexts;
    /** By n: how many different n-grams begin with the same n - 1 words. */
    private final LongCounts[] followers;

    NgramModel(int order, Smoothing smoothing, List<long[]> texts) {
        this.order = order;
        this.smoothing = smoothing;
        grams = counts(order);
        contexts = counts(order);
        followers = counts(order);
        LongCounts seen = new LongCounts();
        for (long[] text : texts) {
            for (long word : text) {
                if (seen.add(word, 1) == SEEN_LEAST) {
                    vocabulary.add(word);
                }
            }
        }
        for (long[] text : texts) {
            int[] tokens = tokens(text);
            for (int end = order - 1; end < tokens.length; end++) {
                count(tokens, end, order);
            }
        }
    }

    private static LongCounts[] counts(int order) {
        LongCounts[] counts = new LongCounts[order + 1];
        Arrays.setAll(counts, n -> new LongCounts());
        return counts;
    }

    /** Counts the n-gram that ends at a place; a new one counts as one more ending for the shorter n-gram (Kneser and Ney 1995). */
    private void count(int[] tokens, int end, int n) {
        long context = hash(tokens, end - n + 1, end);
        contexts[n].add(context, 1);
        if (grams[n].add(Mix.then(context, tokens[end]), 1) == 1) {
            followers[n].add(context, 1);
            if (n > 1) {
                count(tokens, end, n - 1);
            }
        }
    }

    private static long hash(int[] tokens, int from, int to) {
        long hash = Mix.GOLDEN;
        for (int i = from; i < to; i++) {
            hash = Mix.mix(Mix.then(hash, tokens[i]));
        }
        return hash;
    }

    /** A text as numbers of the vocabulary, with its start and its end. */
    private int[] tokens(long[] words) {
        int[] tokens = new int[order + words.length];
        for (int i = 0; i < words.length; i++) {
            int number = vocabulary.find(words[i]);
            tokens[order - 1 + i] = number < 0 ? UNKNOWN : FIRST_WORD + number;
        }
        Arrays.fill(tokens, 0, order - 1, START);
        tokens[tokens.length - 1] = END;
        return tokens;
    }

    /** How many words can follow. */
    int vocabularySize() {
        return vocabulary.size() + (smoothing.isKneserNey() ? 2 : MARKS_OF_NLTK);
    }

    /** The negative log likelihood of a text with its end, in nats. */
    double surprise(long[] words) {
        int[] tokens = tokens(words);
        double sum = 0;
        for (int end = order - 1; end < tokens.length; end++) {
            sum -= StrictMath.log(smoothing.isKneserNey() ? interpolated(tokens, end) : lidstone(tokens, end));
        }
        return sum;
    }

    private double lidstone(int[] tokens, int end) {
        long context = hash(tokens, end - order + 1, end);
        double times = grams[order].get(Mix.then(context, tokens[end]));
        return (times + smoothing.added()) / (contexts[order].get(context) + smoothing.added() * vocabularySize());
    }

    private double interpolated(int[] tokens, int end) {
        double probability = 1.0 / vocabularySize();
        for (int n = 1; n <= order; n++) {
            long context = hash(tokens, end - n + 1, end);
            long total = contexts[n].get(context);
            if (total > 0) {
                double own = Math.max(0, grams[n].get(Mix.then(context, tokens[end])) - smoothing.discount());
                double left = smoothing.discount() * followers[n].get(context);
                probability = (own + left * probability) / total;
            }
        }
        return probability;
    }

    /**
     * What n-grams that the model has not seen get.
     *
     * @param added what is added to every count, or 0 for interpolated Kneser-Ney
     * @param discount what Kneser-Ney takes from every count
     */
    record Smoothing(double added, double discount) {

        private static final String KNESER_NEY = "kneser-ney";
        private static final String LAPLACE = "laplace";
        private static final String LIDSTONE = "lidstone-";

        /** A smoothing by name: kneser-ney, laplace, or lidstone- and what is added. */
        static Smoothing named(String name, double discount) {
            double added = name.equals(KNESER_NEY) ? 0 : name.equals(LAPLACE) ? 1 : lidstone(name);
            io.assay.core.Require.that(
                    added >= 0 && (added > 0 || name.equals(KNESER_NEY)),
                    "smoothing must be kneser-ney, laplace or lidstone-NUMBER, but was %s",
                    name);
            return new Smoothing(added, discount);
        }

        private static double lidstone(String name) {
            String number = name.startsWith(LIDSTONE) ? name.substring(LIDSTONE.length()) : "";
            return number.matches("\\d{1,6}([.]\\d{1,9})?") ? Double.parseDouble(number) : -1;
        }

        boolean isKneserNey() {
            return added == 0;
        }
    }
}
