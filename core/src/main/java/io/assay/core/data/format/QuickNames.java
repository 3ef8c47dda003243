package io.assay.core.data.format;

import java.util.Arrays;

/** The names of the record before: the next record nearly always has the same in the same places. */
final class QuickNames {

    private static final int PLACES = 256;
    private static final byte[] NONE = new byte[0];

    private byte[][] bytes = new byte[0][];
    private String[] names = new String[0];

    /** The bytes of the name expected at a place; empty where none is. */
    byte[] expected(int place) {
        return place < bytes.length ? bytes[place] : NONE;
    }

    String name(int place) {
        return names[place];
    }

    /** Whether a name that is not empty stands there. */
    boolean same(byte[] line, int from, int to, byte[] expected) {
        return expected.length > 0 && Arrays.equals(line, from, to, expected, 0, expected.length);
    }

    void learn(int place, String name, byte[] line, int from, int to) {
        if (place >= PLACES) {
            return;
        }
        if (place >= names.length) {
            int old = names.length;
            names = Arrays.copyOf(names, place + 8);
            bytes = Arrays.copyOf(bytes, place + 8);
            Arrays.fill(names, old, names.length, "");
            Arrays.fill(bytes, old, bytes.length, NONE);
        }
        names[place] = name;
        bytes[place] = Arrays.copyOfRange(line, from, to);
    }
}
