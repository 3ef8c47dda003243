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

    /** Hash of a part of a string with a seed: eight characters at a time, four where some lie beyond Latin-1. */
    public static long hash(CharSequence text, int from, int to, long seed) {
        int any = 0;
        for (int i = from; i < to; i++) {
            any |= text.charAt(i);
        }
        int bits = any < 256 ? 8 : 16;
        long hash = seed;
        long packed = 0;
        int shift = 0;
        for (int i = from; i < to; i++) {
            packed |= (long) text.charAt(i) << shift;
            shift += bits;
            if (shift == Long.SIZE) {
                hash = then(hash, packed);
                packed = 0;
                shift = 0;
            }
        }
        return finish(hash, packed, to - from, bits);
    }

    /** The end of a hash: what is packed but not yet taken in, the length and the width of the characters. */
    static long finish(long hash, long packed, int length, int bits) {
        return mix(then(hash, packed) ^ length * GOLDEN + bits);
    }
}
