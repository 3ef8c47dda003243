package io.assay.core.kernel;

/** 64-bit mixing and hashing of characters. */
public final class Mix {

    /** 2^64 divided by the golden ratio: the step of SplitMix64 (Steele, Lea, Flood 2014). */
    public static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long CHARACTER = 0x880355F21E6D1965L;

    private Mix() {}

    /** A bijection of 64 bits in which every output bit depends on every input bit (SplitMix64's finaliser). */
    public static long mix(long x) {
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** One more item in an ordered combination; finish with {@link #mix}. */
    public static long then(long hash, long item) {
        return (hash ^ item) * CHARACTER + Long.rotateLeft(hash, 29);
    }

    /** Hash of a string with a seed. */
    public static long hash(CharSequence text, long seed) {
        return hash(text, 0, text.length(), seed);
    }

    /** Hash of a part of a string with a seed. */
    public static long hash(CharSequence text, int from, int to, long seed) {
        long hash = seed ^ begin(to - from);
        for (int i = from; i < to; i++) {
            hash = step(hash, text.charAt(i));
        }
        return mix(hash);
    }

    /** The hash of no characters of a run of a length. */
    static long begin(int length) {
        return length * GOLDEN;
    }

    /** One more character. */
    static long step(long hash, char c) {
        hash = (hash ^ c) * CHARACTER;
        return hash ^ hash >>> 32;
    }
}
