package io.assay.audit.personal;

import org.jspecify.annotations.Nullable;

/** Addresses of the internet protocol, version 4: four numbers up to 255 without leading zeros, and the network's size if given. */
final class InternetAddress4 implements Recogniser {

    static final double SCORE = 0.6;

    @Override
    public @Nullable Found find(String text, int at) {
        if (Edges.word(text, at - 1) || at > 0 && text.charAt(at - 1) == '.') {
            return null;
        }
        int to = end(text, at);
        if (to < 0 || Edges.word(text, to) || Edges.continuesAfter(text, to, ".")) {
            return null;
        }
        return new Found(Identifier.IP_ADDRESS, at, withNetwork(text, to, 32), SCORE);
    }

    /** Where four numbers parted by dots end, or -1. */
    static int end(String text, int at) {
        int i = at;
        for (int part = 0; part < 4; part++) {
            if (part > 0 && (i >= text.length() || text.charAt(i++) != '.')) {
                return -1;
            }
            int from = i;
            int value = 0;
            while (i - from < 4 && Edges.digit(text, i)) {
                value = 10 * value + text.charAt(i++) - '0';
            }
            if (i == from || value > 255 || i - from > 1 && text.charAt(from) == '0') {
                return -1;
            }
        }
        return i;
    }

    /** The end of an address with its {@code /bits}, where a size up to the most follows. */
    static int withNetwork(String text, int to, int most) {
        if (to >= text.length() || text.charAt(to) != '/') {
            return to;
        }
        int i = to + 1;
        int bits = 0;
        while (i - to <= 3 && Edges.digit(text, i)) {
            bits = 10 * bits + text.charAt(i++) - '0';
        }
        return i > to + 1 && bits <= most && !Edges.word(text, i) ? i : to;
    }
}
