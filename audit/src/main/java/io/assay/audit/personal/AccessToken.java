package io.assay.audit.personal;

import org.jspecify.annotations.Nullable;

/**
 * Keys and tokens that name their issuer in front: AWS, GitHub, GitLab, Slack, Stripe, Google, OpenAI, Anthropic, Hugging Face, npm, PyPI. What
 * follows must have the length and the characters that the issuer documents, and at least one digit or capital.
 */
final class AccessToken implements Recogniser {

    private static final int LENGTH_MOST = 512;

    private enum Alphabet {
        BASE32,
        ALPHANUMERIC,
        WORD,
        URL;

        boolean holds(char c) {
            boolean capital = c >= 'A' && c <= 'Z';
            return switch (this) {
                case BASE32 -> capital || c >= '2' && c <= '7';
                case ALPHANUMERIC -> capital || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
                case WORD -> ALPHANUMERIC.holds(c) || c == '_';
                case URL -> WORD.holds(c) || c == '-';
            };
        }
    }

    /** How a token begins and what follows. */
    private record Issuer(String prefix, Alphabet alphabet, int least, int most) {}

    /** Those that begin with a capital A, and those whose prefix ends in an underscore or a hyphen. */
    private static final Issuer[] BY_A = {
        new Issuer("AKIA", Alphabet.BASE32, 16, 16),
        new Issuer("ASIA", Alphabet.BASE32, 16, 16),
        new Issuer("AIza", Alphabet.URL, 35, 35)
    };

    private static final Issuer[] BY_UNDERSCORE = {
        new Issuer("ghp_", Alphabet.ALPHANUMERIC, 36, 251),
        new Issuer("gho_", Alphabet.ALPHANUMERIC, 36, 251),
        new Issuer("ghu_", Alphabet.ALPHANUMERIC, 36, 251),
        new Issuer("ghs_", Alphabet.ALPHANUMERIC, 36, 251),
        new Issuer("ghr_", Alphabet.ALPHANUMERIC, 36, 251),
        new Issuer("github_pat_", Alphabet.WORD, 22, 255),
        new Issuer("sk_live_", Alphabet.ALPHANUMERIC, 16, 255),
        new Issuer("rk_live_", Alphabet.ALPHANUMERIC, 16, 255),
        new Issuer("sk_test_", Alphabet.ALPHANUMERIC, 16, 255),
        new Issuer("rk_test_", Alphabet.ALPHANUMERIC, 16, 255),
        new Issuer("whsec_", Alphabet.ALPHANUMERIC, 24, 255),
        new Issuer("hf_", Alphabet.ALPHANUMERIC, 30, 64),
        new Issuer("npm_", Alphabet.ALPHANUMERIC, 36, 36)
    };

    private static final Issuer[] BY_HYPHEN = {
        new Issuer("glpat-", Alphabet.URL, 20, 255),
        new Issuer("xoxb-", Alphabet.URL, 20, 255),
        new Issuer("xoxp-", Alphabet.URL, 20, 255),
        new Issuer("xoxa-", Alphabet.URL, 20, 255),
        new Issuer("xoxr-", Alphabet.URL, 20, 255),
        new Issuer("xoxs-", Alphabet.URL, 20, 255),
        new Issuer("xapp-", Alphabet.URL, 20, 255),
        new Issuer("sk-", Alphabet.URL, 20, 255),
        new Issuer("pypi-AgEI", Alphabet.URL, 50, LENGTH_MOST)
    };

    @Override
    public @Nullable Found find(String text, int at) {
        char sign = text.charAt(at);
        for (Issuer issuer : sign == 'A' ? BY_A : sign == '_' ? BY_UNDERSCORE : BY_HYPHEN) {
            int from = at - Math.max(0, issuer.prefix.indexOf(sign));
            if (from >= 0 && text.startsWith(issuer.prefix, from) && !Edges.word(text, from - 1)) {
                return token(text, from, issuer);
            }
        }
        return null;
    }

    private static @Nullable Found token(String text, int from, Issuer issuer) {
        int start = from + issuer.prefix.length();
        int to = start;
        boolean mixed = false;
        while (to < text.length() && to - start <= LENGTH_MOST && issuer.alphabet.holds(text.charAt(to))) {
            mixed |= !Character.isLowerCase(text.charAt(to)) && text.charAt(to) != '-' && text.charAt(to) != '_';
            to++;
        }
        int length = to - start;
        boolean is = mixed && length >= issuer.least && length <= issuer.most && !Edges.word(text, to);
        return is ? new Found(Identifier.API_KEY, from, to, 0.9) : null;
    }
}
