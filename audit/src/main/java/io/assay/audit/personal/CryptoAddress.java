package io.assay.audit.personal;

import org.jspecify.annotations.Nullable;

/** Addresses of Bitcoin: Base58Check ones that begin with 1 or 3, and Bech32 ones that begin with bc1. */
final class CryptoAddress implements Recogniser {

    private static final int LEAST = 26;
    private static final int MOST = 90;

    @Override
    public @Nullable Found find(String text, int at) {
        char first = text.charAt(at);
        if (first != '1' && first != '3') {
            return null;
        }
        int from = first == '1' && at >= 2 && text.regionMatches(true, at - 2, "bc", 0, 2) ? at - 2 : at;
        if (Edges.word(text, from - 1)) {
            return null;
        }
        int to = at;
        while (to - from <= MOST && Edges.word(text, to)) {
            to++;
        }
        if (to - from < LEAST || to - from > MOST) {
            return null;
        }
        String address = text.substring(from, to);
        boolean is = from == at ? Base58Check.isAddress(address) : Bech32.isValid(address);
        return is ? new Found(Identifier.CRYPTO, from, to, 1) : null;
    }
}
