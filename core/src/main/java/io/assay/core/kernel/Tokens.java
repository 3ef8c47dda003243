package io.assay.core.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of one text: their hashes at once, their spelling when asked. */
public final class Tokens {

    private final String text;
    private final int size;
    private final long[] hashes;
    private final int[] from;
    private final int[] to;
    private final @Nullable List<String> spelled;

    Tokens(String text, int size, long[] hashes, int[] from, int[] to) {
        this.text = text;
        this.size = size;
        this.hashes = hashes;
        this.from = from;
        this.to = to;
        this.spelled = null;
    }

    private Tokens(List<String> words) {
        this.text = "";
        this.size = words.size();
        this.hashes = words.stream().mapToLong(word -> Mix.hash(word, 0)).toArray();
        this.from = new int[0];
        this.to = from;
        this.spelled = words;
    }

    /** Words that a splitter has spelled out. */
    public static Tokens of(List<String> words) {
        return new Tokens(List.copyOf(words));
    }

    public int size() {
        return size;
    }

    /** Hashes of the words; only the first {@link #size()} count. Not to be changed. */
    public long[] hashes() {
        return hashes;
    }

    /** The spelling of a word, lower-cased as it was hashed. */
    public String word(int i) {
        return spelled != null ? spelled.get(i) : Characters.lower(text, from[i], to[i]);
    }

    /** All words. */
    public List<String> words() {
        return java.util.stream.IntStream.range(0, size).mapToObj(this::word).toList();
    }
}
