package io.assay.audit.embedding;

import io.assay.core.kernel.Tokens;
import java.util.stream.LongStream;

/** Sets of words as ascending whole numbers: the upper 53 bits of their hashes. */
final class WordSets {

    private static final int DROPPED_BITS = 11;

    private WordSets() {}

    static double[] of(Tokens words) {
        return LongStream.of(words.hashes())
                .limit(words.size())
                .map(hash -> hash >>> DROPPED_BITS)
                .sorted()
                .distinct()
                .asDoubleStream()
                .toArray();
    }

    /** Words that both hold, of those that either holds; 1 for two empty sets. */
    static double jaccard(double[] a, double[] b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = a.length + b.length - common;
        return all == 0 ? 1 : (double) common / all;
    }
}
