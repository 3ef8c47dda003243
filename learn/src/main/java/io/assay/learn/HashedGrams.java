package io.assay.learn;

import io.assay.core.Require;
import io.assay.core.kernel.Mix;
import io.assay.core.kernel.WhiteSpace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts as the counts of their runs of words, each at a place told by its hash, with a sign told by the hash too so that collisions cancel on
 * average (Weinberger et al. 2009, arXiv:0902.2206); brought to length 1. Nothing is fitted and memory is bounded.
 *
 * @param n runs of 1 to n words
 * @param bits there are 2^bits places
 */
public record HashedGrams(int n, int bits) {

    private static final long SEED = 17;

    public HashedGrams {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
        Require.that(bits >= 1 && bits <= 24, "bits must lie between 1 and 24, but was %d", bits);
    }

    public int dimensions() {
        return 1 << bits;
    }

    public SparseVector of(String text) {
        List<String> words = WhiteSpace.words(text.toLowerCase(Locale.ROOT));
        Map<Integer, Double> counts = new TreeMap<>();
        for (int length = 1; length <= n; length++) {
            for (int from = 0; from + length <= words.size(); from++) {
                long hash = Mix.hash(String.join(" ", words.subList(from, from + length)), SEED);
                counts.merge((int) (hash >>> (Long.SIZE - bits)), (hash & 1) == 0 ? 1.0 : -1.0, Double::sum);
            }
        }
        return Counts.vector(counts).unit();
    }
}
