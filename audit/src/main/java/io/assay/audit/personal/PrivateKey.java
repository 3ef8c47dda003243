package io.assay.audit.personal;

import org.jspecify.annotations.Nullable;

/** Private keys between their PEM lines (RFC 7468); without the closing line, as far as the text goes on. */
final class PrivateKey implements Recogniser {

    private static final String BEGIN = "-----BEGIN ";
    private static final String KEY = "PRIVATE KEY-----";
    private static final int LABEL_MOST = 24;

    /** @param at the first hyphen */
    @Override
    public @Nullable Found find(String text, int at) {
        if (!text.startsWith(BEGIN, at)) {
            return null;
        }
        int key = text.indexOf(KEY, at);
        if (key < 0 || key - at - BEGIN.length() > LABEL_MOST) {
            return null;
        }
        int end = text.indexOf("-----END ", key);
        int last = end < 0 ? -1 : text.indexOf(KEY, end);
        return new Found(Identifier.PRIVATE_KEY, at, last < 0 ? text.length() : last + KEY.length(), 1);
    }
}
