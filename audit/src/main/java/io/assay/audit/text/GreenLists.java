package io.assay.audit.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tokens are green after which, as the authors' program has it on a processor (its scheme {@code simple_1}, also called lefthash): key times the token before seeds a
 * permutation of the vocabulary, the first of which are green.
 *
 * @param vocabulary how many tokens there are
 * @param gamma the share of them that is green
 * @param key of the watermark
 */
record GreenLists(int vocabulary, double gamma, int key) {

    /** How many tokens follow another one, and how many of those are green after it. */
    record Count(int green, int tokens) {}

    /** Tokens outside of the vocabulary are never green. */
    Count count(List<Integer> tokens) {
        Map<Integer, BitSet> lists = new HashMap<>();
        int green = 0;
        for (int i = 1; i < tokens.size(); i++) {
            BitSet list = lists.computeIfAbsent(tokens.get(i - 1), this::after);
            green += tokens.get(i) >= 0 && list.get(tokens.get(i)) ? 1 : 0;
        }
        return new Count(green, Math.max(0, tokens.size() - 1));
    }

    private BitSet after(int token) {
        int[] permutation = permutation(key * token, vocabulary);
        BitSet green = new BitSet(vocabulary);
        for (int i = 0; i < (int) (vocabulary * gamma); i++) {
            green.set(permutation[i]);
        }
        return green;
    }

    /** What {@code torch.randperm} gives after its generator was seeded so. */
    static int[] permutation(int seed, int n) {
        MersenneTwister random = new MersenneTwister(seed);
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = i;
        }
        for (int i = 0; i < n - 1; i++) {
            int other = i + Integer.remainderUnsigned(random.next(), n - i);
            int kept = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = kept;
        }
        return numbers;
    }
}
