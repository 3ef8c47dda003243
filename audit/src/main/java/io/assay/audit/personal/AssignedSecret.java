package io.assay.audit.personal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is assigned to a name like {@code password} or {@code api_key}, by {@code =} or {@code :}: at least 8 characters without a blank, letters and digits
 * among them, as evenly spread as random ones (entropy of at least 3 bits a character).
 */
final class AssignedSecret implements Recogniser {

    private static final double SCORE = 0.6;
    private static final double ENTROPY_LEAST = 3;
    private static final int NAME_MOST = 40;
    private static final int LEAST = 8;
    private static final int MOST = 256;
    private static final List<String> NAMES = List.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "secret",
            "token",
            "credential",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey");
    /** What makes a key a secret one, in a word before it. */
    private static final Set<String> OF_KEY = Set.of("api", "access", "auth", "private", "secret", "client", "account");

    /** @param at the sign of assignment */
    @Override
    public @Nullable Found find(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (text.startsWith("//", at + 1)
                || !Edges.isLetter(before) && before != ' ' && before != '"' && before != '\'' && before != ']') {
            return null;
        }
        int from = at + 1;
        while (from < text.length() && from - at < 4 && " \"'".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        boolean letter = false;
        boolean digit = false;
        while (to < text.length() && to - from <= MOST && isSecret(text.charAt(to))) {
            letter |= Edges.isLetter(text.charAt(to));
            digit |= Edges.digit(text, to++);
        }
        boolean may = letter && digit && to - from >= LEAST && to - from <= MOST;
        return may && isNamed(text, at) && entropy(text, from, to) >= ENTROPY_LEAST
                ? new Found(Identifier.ASSIGNED_SECRET, from, to, SCORE)
                : null;
    }

    private static boolean isSecret(char c) {
        return c > ' ' && c < 0x7F && "\"',;<>(){}".indexOf(c) < 0;
    }

    /** Whether the word before, behind closing quotes and brackets, names a secret. */
    private static boolean isNamed(String text, int at) {
        int end = at;
        while (end > 0 && at - end < 3 && " \"']".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String word = wordBefore(text, end);
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        int before = end - word.length() - 1;
        return one.equals("key") && before > 0 && " _-".indexOf(text.charAt(before)) >= 0
                ? OF_KEY.contains(wordBefore(text, before))
                : NAMES.stream().anyMatch(one::endsWith);
    }

    private static String wordBefore(String text, int end) {
        int from = end;
        while (from > 0 && end - from < NAME_MOST && Edges.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    /** Bits a character, by how often each occurs. */
    private static double entropy(String text, int from, int to) {
        int[] counts = new int[0x80];
        for (int i = from; i < to; i++) {
            counts[text.charAt(i)]++;
        }
        double bits = 0;
        for (int count : counts) {
            double share = (double) count / (to - from);
            bits -= count == 0 ? 0 : share * StrictMath.log(share) / StrictMath.log(2);
        }
        return bits;
    }
}
