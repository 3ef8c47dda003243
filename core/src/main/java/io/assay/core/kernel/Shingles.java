package io.assay.core.kernel;

import java.util.Arrays;

/** Hashes of all runs of k neighbouring words or characters of a lower-cased text; a shorter text is one run. */
public final class Shingles {

    private long[] items = new long[256];
    private int[] hashes = new int[256];
    private long[] combined = new long[256];
    private int size;

    /** Takes the runs of words, a word being what stands between white space. */
    public void words(String text, int k) {
        WordList words = WordScanner.betweenBlanks(text);
        combine(words.hashes, words.size, k);
    }

    /** Takes the runs of words that a splitter has found. */
    public void tokens(Tokens tokens, int k) {
        combine(tokens.hashes(), tokens.size(), k);
    }

    /** Takes the runs of characters (code points). */
    public void characters(String text, int k) {
        int n = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            n = item(n, Character.toLowerCase(codePoint));
            i += Character.charCount(codePoint);
        }
        combine(items, n, k);
    }

    private int item(int n, long item) {
        if (n == items.length) {
            items = Arrays.copyOf(items, 2 * n);
        }
        items[n] = item;
        return n + 1;
    }

    private void combine(long[] items, int n, int k) {
        size = n == 0 ? 0 : Math.max(1, n - k + 1);
        if (hashes.length < size) {
            hashes = new int[Math.max(size, 2 * hashes.length)];
        }
        if (combined.length < size) {
            combined = new long[hashes.length];
        }
        int run = Math.min(n, k);
        Arrays.fill(combined, 0, size, run);
        for (int j = 0; j < run; j++) {
            then(combined, items, j, size);
        }
        finish(hashes, combined, size);
    }

    /** One more item of every run; a short loop over the items of each run is three times as slow. */
    private static void then(long[] combined, long[] items, int from, int n) {
        for (int i = 0; i < n; i++) {
            combined[i] = Mix.then(combined[i], items[from + i]);
        }
    }

    private static void finish(int[] hashes, long[] combined, int n) {
        for (int i = 0; i < n; i++) {
            hashes[i] = (int) (Mix.mix(combined[i]) >>> 32);
        }
    }

    /** How many runs the text has, repeated ones included. */
    public int size() {
        return size;
    }

    /** Their hashes; only the first {@link #size()} count. Overwritten by the next text. */
    public int[] hashes() {
        return hashes;
    }

    /** The Jaccard similarity of two sets of hashes in ascending order without repeats. */
    public static double similarity(int[] a, int[] b) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int left = a[i];
            int right = b[j];
            both += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return (double) both / (a.length + b.length - both);
    }

    /** The hashes in ascending order, each once. */
    public static int[] set(int[] hashes) {
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }
}
