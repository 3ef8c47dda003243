package io.assay.audit.personal;

import org.jspecify.annotations.Nullable;

/** Addresses of network devices (EUI-48): six pairs of hexadecimal digits with one kind of colon or hyphen between; not all alike. */
final class HardwareAddress implements Recogniser {

    private static final int LENGTH = 17;

    /** @param at the first separator */
    @Override
    public @Nullable Found find(String text, int at) {
        int from = at - 2;
        int to = from + LENGTH;
        if (from < 0 || to > text.length() || Edges.word(text, from - 1) || Edges.word(text, to)) {
            return null;
        }
        char separator = text.charAt(at);
        boolean digits = false;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(from + i);
            if (i % 3 == 2 ? c != separator : Character.digit(c, 16) < 0 || c >= 0x80) {
                return null;
            }
            digits |= i > 1 && i % 3 != 2 && c != text.charAt(from);
        }
        boolean goesOn =
                text.startsWith(String.valueOf(separator), to) || from > 0 && text.charAt(from - 1) == separator;
        return digits && !goesOn ? new Found(Identifier.MAC_ADDRESS, from, to, 0.6) : null;
    }
}
