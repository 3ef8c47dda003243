package io.assay.core.kernel;

import java.util.List;

/**
 * How many n-grams of one sequence occur in others, each at most as often as there: what BLEU, chrF and ROUGE count. Exact: an n-gram is
 * known by the number of its first n - 1 symbols and its last symbol, not by a hash.
 */
public final class GramOverlap {

    private GramOverlap() {}

    /**
     * Clipped matches by order, that of single symbols first. Of several other sequences, the one that holds an n-gram most often counts.
     *
     * @param orders the longest n-gram
     */
    public static int[] matches(int[] one, List<int[]> others, int orders) {
        LongIndex index = new LongIndex();
        int[] singles = singles(index, one);
        List<int[]> otherSingles =
                others.stream().map(other -> singles(index, other)).toList();
        int[] grams = singles;
        List<int[]> otherGrams = otherSingles;
        int[] matches = new int[orders];
        for (int order = 1, from = 0; order <= orders && grams.length > 0; order++) {
            matches[order - 1] = clipped(grams, otherGrams, from, index.size() - from);
            from = index.size();
            grams = longer(index, grams, singles);
            List<int[]> shorter = otherGrams;
            otherGrams = java.util.stream.IntStream.range(0, shorter.size())
                    .mapToObj(i -> longer(index, shorter.get(i), otherSingles.get(i)))
                    .toList();
        }
        return matches;
    }

    /** How many n-grams a sequence has. */
    public static int total(int length, int order) {
        return Math.max(0, length - order + 1);
    }

    private static int[] singles(LongIndex index, int[] sequence) {
        int[] numbers = new int[sequence.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = index.add(-1L - sequence[i]); // Negative, so that it is no pair of numbers.
        }
        return numbers;
    }

    /** N-grams with the symbol that follows each. */
    private static int[] longer(LongIndex index, int[] grams, int[] singles) {
        int[] numbers = new int[Math.max(0, grams.length - 1)];
        for (int i = 0, last = singles.length - numbers.length; i < numbers.length; i++, last++) {
            numbers[i] = index.add((long) grams[i] << Integer.SIZE | singles[last]);
        }
        return numbers;
    }

    private static int clipped(int[] grams, List<int[]> others, int from, int size) {
        int[] most = new int[size];
        int[] seen = new int[size];
        for (int[] other : others) {
            for (int gram : other) {
                seen[gram - from]++;
                most[gram - from] = Math.max(most[gram - from], seen[gram - from]);
            }
            for (int gram : other) {
                seen[gram - from] = 0;
            }
        }
        int matches = 0;
        for (int gram : grams) {
            matches += seen[gram - from]++ < most[gram - from] ? 1 : 0;
        }
        return matches;
    }
}
