package io.assay.core.kernel;

import java.util.function.LongConsumer;

/** Runs of words of a text, each known by a hash. Words are lower-cased runs of letters, digits and underscores. */
public final class WordRuns {

    private WordRuns() {}

    /** Tells the hash of every run of n words; of none where the text is shorter. */
    public static void each(String text, int n, LongConsumer visitor) {
        Tokens words = WordScanner.scan(text);
        for (int i = 0; i + n <= words.size(); i++) {
            visitor.accept(hash(words.hashes(), i, n));
        }
    }

    /** The hash of all words of a text in their order. */
    public static long whole(Tokens words) {
        return hash(words.hashes(), 0, words.size());
    }

    private static long hash(long[] hashes, int from, int n) {
        long run = n;
        for (int i = from; i < from + n; i++) {
            run = Mix.then(run, hashes[i]);
        }
        return Mix.mix(run);
    }
}
