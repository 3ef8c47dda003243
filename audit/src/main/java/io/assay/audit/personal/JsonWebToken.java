package io.assay.audit.personal;

import org.jspecify.annotations.Nullable;

/** Signed tokens (RFC 7519): two JSON objects and a signature in URL-safe Base64, with points between; an object begins with {@code eyJ}. */
final class JsonWebToken implements Recogniser {

    private static final String OBJECT = "eyJ";
    private static final int HEADER_MOST = 512;

    /** @param at the first point */
    @Override
    public @Nullable Found find(String text, int at) {
        if (!text.startsWith(OBJECT, at + 1)) {
            return null;
        }
        int from = at;
        while (from > 0 && at - from < HEADER_MOST && isBase64(text.charAt(from - 1))) {
            from--;
        }
        int second = end(text, at + 1);
        if (!text.startsWith(OBJECT, from) || at - from < 16 || !text.startsWith(".", second)) {
            return null;
        }
        return new Found(Identifier.JSON_WEB_TOKEN, from, end(text, second + 1), 1);
    }

    private static int end(String text, int from) {
        int to = from;
        while (to < text.length() && isBase64(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isBase64(char c) {
        return c >= '0' && c <= '9' || Edges.isLetter(c) || c == '-' || c == '_';
    }
}
