package io.assay.audit.personal;

import org.jspecify.annotations.Nullable;

/**
 * Addresses of the internet protocol, version 6 (RFC 4291): eight groups of up to four hexadecimal digits, one run of zero groups
 * written {@code ::}, the last two groups also as a version 4 address. At least one digit is asked for, so that {@code Bad::add}
 * in a program is none; the bare {@code ::} is none either.
 */
final class InternetAddress6 implements Recogniser {

    private static final int GROUPS = 8;

    @Override
    public @Nullable Found find(String text, int colon) {
        int from = colon;
        while (from > 0 && colon - from < 4 && isHex(text.charAt(from - 1))) {
            from--;
        }
        if (Edges.word(text, from - 1) || from > 0 && text.charAt(from - 1) == ':') {
            return null;
        }
        int to = end(text, from);
        if (to < 0 || Edges.word(text, to) || Edges.continuesAfter(text, to, ".")) {
            return null;
        }
        return new Found(
                Identifier.IP_ADDRESS, from, InternetAddress4.withNetwork(text, to, 128), InternetAddress4.SCORE);
    }

    private static int end(String text, int from) {
        int groups = 0;
        int digits = 0;
        boolean compressed = false;
        int i = from;
        while (true) {
            int start = i;
            if (groups <= GROUPS - 2 && groups > 0 && isVersion4(text, i)) {
                i = InternetAddress4.end(text, i);
                groups += 2;
                digits++;
                break;
            }
            while (i < text.length() && i - start < 5 && isHex(text.charAt(i))) {
                digits += text.charAt(i++) <= '9' ? 1 : 0;
            }
            if (i - start > 4) {
                return -1;
            }
            groups += i > start ? 1 : 0;
            if (text.startsWith("::", i) && !compressed) {
                compressed = true;
                i += 2;
                if (i < text.length() && isHex(text.charAt(i))) {
                    groups += groups == 0 && isVersion4(text, i) ? 1 : 0; // the zeros stand before a version 4 address
                    continue;
                }
                break;
            }
            if (i == start || i + 1 >= text.length() || text.charAt(i) != ':' || !isHex(text.charAt(i + 1))) {
                break;
            }
            i++;
        }
        boolean whole = compressed ? groups > 0 && groups < GROUPS : groups == GROUPS;
        boolean ends =
                i >= text.length() || text.charAt(i) != ':' || i + 1 >= text.length() || text.charAt(i + 1) != ':';
        return whole && ends && digits > 0 ? i : -1;
    }

    private static boolean isVersion4(String text, int at) {
        return InternetAddress4.end(text, at) >= 0;
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }
}
