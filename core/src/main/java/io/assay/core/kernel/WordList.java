package io.assay.core.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The words of one text after the other; grows to the longest. Filled in place by the loops of this package. */
final class WordList {

    /** Hashes of the words. */
    long[] hashes = new long[0];
    /** Where each word starts and where it ends. */
    int[] borders = new int[0];
    /** How many words there are. */
    int size;

    /** Forgets all words, and makes room for so many. */
    void clear(int most) {
        size = 0;
        if (hashes.length < most) {
            hashes = new long[most];
            borders = new int[2 * most];
        }
    }

    /** Adds the word that stands between two places. */
    void add(long hash, int start, int end) {
        hashes[size] = hash;
        borders[2 * size] = start;
        borders[2 * size++ + 1] = end;
    }

    /** The words as a value, which looks for them again if their spelling is asked for. */
    Tokens tokens(String text, Function<String, WordList> again) {
        return new Tokens(Arrays.copyOf(hashes, size), () -> again.apply(text).words(text));
    }

    private List<String> words(String text) {
        return IntStream.range(0, size)
                .mapToObj(i -> Characters.lower(text, borders[2 * i], borders[2 * i + 1]))
                .toList();
    }
}
