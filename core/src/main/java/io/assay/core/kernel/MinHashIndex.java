package io.assay.core.kernel;

import io.assay.core.Require;
import java.util.Arrays;
import java.util.Optional;

/**
 * Texts that grow one by one, and for a new text the one of highest estimated Jaccard similarity of runs of three words. A text above the
 * threshold becomes a candidate with a probability of at least 0.99. Not safe for use from several threads.
 */
public final class MinHashIndex {

    private static final int PERMUTATIONS = 128;
    private static final int RUN_WORDS = 3;

    private final double above;
    private final MinHash hash = new MinHash(PERMUTATIONS);
    private final Bands bands;
    private final Shingles shingles = new Shingles();
    private final LongIndex buckets = new LongIndex();
    private final IntLists members = new IntLists();
    private short[][] sketches = new short[256][];
    private int size;

    /** @param above what is found must be more similar than this */
    public MinHashIndex(double above) {
        Require.that(above > 0 && above <= 1, "above must lie above 0 and up to 1, but was %s", above);
        this.above = above;
        bands = Bands.of(above, PERMUTATIONS);
    }

    public int size() {
        return size;
    }

    /** Adds a text; its number is how many there were. */
    public void add(String text) {
        if (size == sketches.length) {
            sketches = Arrays.copyOf(sketches, 2 * size);
        }
        short[] sketch = sketch(text);
        for (int band = 0; band < bands.bands(); band++) {
            members.add(buckets.add(bands.key(sketch, band)), size);
        }
        sketches[size++] = sketch;
    }

    /** The most similar of the first {@code below} texts, if its similarity exceeds the threshold; of equals the first. */
    public Optional<Near> nearest(String text, int below) {
        short[] sketch = sketch(text);
        Near best = new Near(Integer.MAX_VALUE, above);
        for (int band = 0; band < bands.bands(); band++) {
            int bucket = buckets.find(bands.key(sketch, band));
            int[] texts = members.values(bucket);
            for (int i = 0, n = members.size(bucket); i < n && texts[i] < below; i++) {
                double score = MinHash.similarity(sketch, sketches[texts[i]]);
                if (score > best.score() || score == best.score() && texts[i] < best.number() && score > above) {
                    best = new Near(texts[i], score);
                }
            }
        }
        return best.number() == Integer.MAX_VALUE ? Optional.empty() : Optional.of(best);
    }

    private short[] sketch(String text) {
        shingles.tokens(WordScanner.scan(text), RUN_WORDS);
        int[] lanes = new int[PERMUTATIONS];
        hash.fill(lanes, shingles.hashes(), shingles.size());
        short[] sketch = new short[PERMUTATIONS];
        for (int i = 0; i < PERMUTATIONS; i++) {
            sketch[i] = (short) lanes[i];
        }
        return sketch;
    }
}
