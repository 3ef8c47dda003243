package io.assay.audit.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of electronic mail: a name of letters, digits and {@code . _ % + - '}, and a domain that ends in a name of the top level that
 * exists. {@code icon@2x.png} and {@code user@host.local} are none.
 */
final class EmailAddress implements Recogniser {

    private static final int NAME_MOST = 64;
    private static final int DOMAIN_MOST = 253;
    private static final Set<String> TOP_LEVEL = topLevel();

    private static Set<String> topLevel() {
        Set<String> names = new HashSet<>();
        InputStream in = Objects.requireNonNull(EmailAddress.class.getResourceAsStream("top-level-domains.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.addAll(List.of(line.split(" ", -1))));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return names;
    }

    @Override
    public @Nullable Found find(String text, int sign) {
        int from = sign;
        while (from > 0 && sign - from < NAME_MOST && isName(text, from - 1) && !text.startsWith("..", from - 1)) {
            from--;
        }
        while (from < sign && !Edges.word(text, from)) {
            from++;
        }
        if (from == sign || text.charAt(sign - 1) == '.') {
            return null;
        }
        int to = domainEnd(text, sign + 1);
        return to < 0 ? null : new Found(Identifier.EMAIL_ADDRESS, from, to, 1);
    }

    private static boolean isName(String text, int at) {
        return Edges.word(text, at) || ".%+-'".indexOf(text.charAt(at)) >= 0;
    }

    /** Where the longest domain that begins here ends; a sentence that follows without a blank is no part of it. */
    private static int domainEnd(String text, int from) {
        int best = -1;
        int label = from;
        int i = from;
        for (; i <= text.length() && i - from <= DOMAIN_MOST; i++) {
            if (Edges.word(text, i) || i < text.length() && text.charAt(i) == '-') {
                continue;
            }
            int end = i;
            while (end > label && text.charAt(end - 1) == '-') {
                end--;
            }
            if (end == label || text.charAt(label) == '-') {
                break;
            }
            boolean sentence = Character.isUpperCase(text.charAt(label)) && best >= 0;
            if (label > from && isTopLevel(text.substring(label, end))) {
                best = sentence && Character.isLowerCase(text.charAt(end - 1)) ? best : end;
            } else if (!sentence) {
                best = -1;
            }
            if (i >= text.length() || text.charAt(i) != '.' || !Edges.word(text, i + 1)) {
                break;
            }
            label = i + 1;
        }
        return best;
    }

    private static boolean isTopLevel(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return TOP_LEVEL.contains(lower) || lower.startsWith("xn--") || lower.charAt(0) >= 0x80;
    }
}
