package io.assay.core.kernel;

import java.util.List;
import java.util.function.Supplier;

/** The words of one text: their hashes at once, their spelling when asked. */
public final class Tokens {

    private final long[] hashes;
    private final Supplier<List<String>> spelling;

    Tokens(long[] hashes, Supplier<List<String>> spelling) {
        this.hashes = hashes;
        this.spelling = spelling;
    }

    /** Words that a splitter has spelled out. */
    public static Tokens of(List<String> words) {
        List<String> spelled = List.copyOf(words);
        return new Tokens(spelled.stream().mapToLong(word -> Mix.hash(word, 0)).toArray(), () -> spelled);
    }

    public int size() {
        return hashes.length;
    }

    /** Hashes of the words. Not to be changed. */
    public long[] hashes() {
        return hashes;
    }

    /** All words, lower-cased as they were hashed; split once more for this. */
    public List<String> words() {
        return spelling.get();
    }
}
