package io.assay.audit.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that states and their institutions issue. A number is read once, group by group; where its groups so far have a form that some
 * scheme writes, the scheme's check digits decide.
 */
final class NationalNumber implements Recogniser {

    private static final int GROUPS_MAX = 7;
    private static final int GROUP_BITS = 8;
    private static final int GROUP_MAX = 18;
    private static final int PREFIX_MAX = 8;
    private static final String SEPARATORS = " -./+";

    /** Schemes by the key of a form. */
    private static final Map<Long, List<NationalScheme>> BY_FORM = byForm();
    /** Keys of the beginnings of forms: what has another is no number of any scheme, however it goes on. */
    private static final Set<Long> BEGINNINGS = beginnings();

    private final Set<Identifier> kinds;

    NationalNumber(Set<Identifier> kinds) {
        this.kinds = kinds;
    }

    private static Map<Long, List<NationalScheme>> byForm() {
        Map<Long, List<NationalScheme>> schemes = new HashMap<>();
        Stream.of(EuropeanNumbers.SCHEMES, AmericanNumbers.SCHEMES, PacificNumbers.SCHEMES)
                .flatMap(List::stream)
                .forEach(scheme -> scheme.forms()
                        .forEach(form -> schemes.computeIfAbsent(key(form), any -> new ArrayList<>())
                                .add(scheme)));
        return schemes;
    }

    private static Set<Long> beginnings() {
        Set<Long> beginnings = new HashSet<>();
        for (long form : BY_FORM.keySet()) {
            for (long key = form; key != 0; key >>>= GROUP_BITS) {
                beginnings.add(key);
            }
        }
        return beginnings;
    }

    /** The key of a form such as {@code 3-2-4}. */
    private static long key(String form) {
        long key = 0;
        int length = 0;
        char separator = 0;
        for (int i = 0; i <= form.length(); i++) {
            if (Edges.digit(form, i)) {
                length = 10 * length + form.charAt(i) - '0';
            } else {
                key = key(key, separator, length);
                separator = i < form.length() ? form.charAt(i) : 0;
                length = 0;
            }
        }
        return key;
    }

    /** The key with one more group. */
    private static long key(long key, char separator, int length) {
        return key << GROUP_BITS | (SEPARATORS.indexOf(separator) + 1L) << 5 | length;
    }

    /** The number whose first digit stands at a place. Letters before it belong to it, also a capital or two before one separator. */
    @Override
    public @Nullable Found find(String text, int at) {
        int start = at;
        while (start > 0 && at - start <= PREFIX_MAX && Edges.isLetter(text.charAt(start - 1))) {
            start--;
        }
        if (Edges.word(text, start - 1)) {
            return null;
        }
        int parted = start == at ? beforeSeparator(text, at) : at;
        Found found = parted < at ? read(text, parted) : null;
        return found != null ? found : read(text, start);
    }

    private static int beforeSeparator(String text, int at) {
        if (at < 2 || text.charAt(at - 1) != ' ' && text.charAt(at - 1) != '-') {
            return at;
        }
        int from = at - 1;
        while (from > 0 && at - from <= 3 && text.charAt(from - 1) >= 'A' && text.charAt(from - 1) <= 'Z') {
            from--;
        }
        return from == at - 1 || Edges.word(text, from - 1) ? at : from;
    }

    private @Nullable Found read(String text, int from) {
        if (Edges.continuesBefore(text, from, "-./,:+")) {
            return null;
        }
        Found best = null;
        long key = 0;
        char separator = 0;
        int i = from;
        for (int group = 0; group < GROUPS_MAX; group++) {
            int start = i;
            while (i - start <= GROUP_MAX && i < text.length() && isAlphanumeric(text.charAt(i))) {
                i++;
            }
            key = key(key, separator, i - start);
            if (!BEGINNINGS.contains(key) || Edges.word(text, i)) {
                break;
            }
            best = better(best, text, from, i, BY_FORM.get(key));
            separator = i < text.length() ? text.charAt(i) : 0;
            if (SEPARATORS.indexOf(separator) < 0) {
                break;
            }
            i++;
        }
        return best;
    }

    /** Letters as capitals and digits, nothing else. */
    private static String compact(String text, int from, int to) {
        StringBuilder compact = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (isAlphanumeric(text.charAt(i))) {
                compact.append(Character.toUpperCase(text.charAt(i)));
            }
        }
        return compact.toString();
    }

    private static boolean isAlphanumeric(char c) {
        return c >= '0' && c <= '9' || Edges.isLetter(c);
    }

    private @Nullable Found better(
            @Nullable Found best, String text, int from, int to, @Nullable List<NationalScheme> schemes) {
        if (schemes == null || Edges.continuesAfter(text, to, "-./:+")) {
            return best;
        }
        Found better = best;
        String number = compact(text, from, to);
        for (NationalScheme scheme : schemes) {
            if (kinds.contains(scheme.kind()) && scheme.holds().test(number)) {
                double score = scheme.score(text, from, to);
                better = score > 0 && (better == null || score > better.score())
                        ? new Found(scheme.kind(), from, to, score)
                        : better;
            }
        }
        return better;
    }
}
