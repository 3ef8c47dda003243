package io.assay.audit.text;

/** MT19937 with 32 bits of state seed (Matsumoto and Nishimura 1998), as numpy's RandomState and torch's generator for processors draw from it. */
final class MersenneTwister {

    private static final int WORDS = 624;
    private static final int APART = 397;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;
    private static final int TWIST = 0x9908b0df;

    private final int[] state = new int[WORDS];
    private int at = WORDS;

    MersenneTwister(int seed) {
        state[0] = seed;
        for (int i = 1; i < WORDS; i++) {
            int before = state[i - 1];
            state[i] = 1812433253 * (before ^ before >>> 30) + i;
        }
    }

    /** The next 32 bits. */
    int next() {
        if (at == WORDS) {
            renew();
        }
        int bits = state[at++];
        bits ^= bits >>> 11;
        bits ^= bits << 7 & 0x9d2c5680;
        bits ^= bits << 15 & 0xefc60000;
        return bits ^ bits >>> 18;
    }

    private void renew() {
        for (int i = 0; i < WORDS; i++) {
            int both = state[i] & UPPER | state[(i + 1) % WORDS] & LOWER;
            state[i] = state[(i + APART) % WORDS] ^ both >>> 1 ^ ((both & 1) == 0 ? 0 : TWIST);
        }
        at = 0;
    }
}
