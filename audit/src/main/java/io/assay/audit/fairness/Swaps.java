package io.assay.audit.fairness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with terms of identity exchanged: for each two groups of a category of which the text mentions one, all terms of either become those of the
 * other. Capitals stay as they are, {@code a} and {@code an} follow the new word, {@code her} becomes {@code his} before what is had and {@code him}
 * elsewhere, {@code his} becomes {@code her} or {@code hers} by the same rule. Exchanging twice gives the text back, but where a
 * term has two meanings (Asian as origin and as color).
 */
public final class Swaps {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern NEXT = Pattern.compile("\\G[ \\t]+([\\p{L}\\p{M}]+)");
    /** Words that follow a pronoun, not what it has. */
    private static final Set<String> NOT_HAD = Set.of(
            ("a an the and or but nor so to in on at by for from with without of off out up down over under into onto about after before as if than"
                            + " that this these those because while when where who what why how which is was are were be been has had have will would"
                            + " can could should may might must do does did not again back away then there here home today tomorrow yesterday tonight now"
                            + " once twice too also he she it they we you i said go know get come see feel think")
                    .split(" "));

    /** A term as it is written within a sentence, and what it becomes. */
    private record Term(String own, String other) {}

    /** Terms of two groups by their small letters. */
    private record Exchange(Map<String, Term> terms) {}

    private static final List<Exchange> EXCHANGES = exchanges();

    private Swaps() {}

    private static List<Exchange> exchanges() {
        List<Exchange> exchanges = new ArrayList<>();
        for (List<List<String>> rows : IdentityTerms.KNOWN.categories().values()) {
            int groups = rows.get(0).size();
            for (int one = 0; one < groups; one++) {
                for (int other = one + 1; other < groups; other++) {
                    exchanges.add(exchange(rows, one, other));
                }
            }
        }
        return List.copyOf(exchanges);
    }

    private static Exchange exchange(List<List<String>> rows, int one, int other) {
        Map<String, Term> terms = new HashMap<>();
        for (List<String> row : rows) {
            String here = row.get(one);
            String there = row.get(other);
            if (!here.equals(IdentityTerms.NONE) && !there.equals(IdentityTerms.NONE)) {
                terms.putIfAbsent(here.toLowerCase(Locale.ROOT), new Term(here, there));
                terms.putIfAbsent(there.toLowerCase(Locale.ROOT), new Term(there, here));
            }
        }
        return new Exchange(terms);
    }

    /** The text with groups exchanged, once for each two groups; none where it mentions none. */
    public static List<String> of(String text) {
        Set<String> swapped = new LinkedHashSet<>();
        for (Exchange exchange : EXCHANGES) {
            swapped.add(apply(exchange, text));
        }
        swapped.remove(text);
        return List.copyOf(swapped);
    }

    private static String apply(Exchange exchange, String text) {
        StringBuilder swapped = new StringBuilder(text.length());
        int done = 0;
        int article = -1;
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            Term term = exchange.terms.get(lower);
            swapped.append(text, done, word.start());
            done = word.end();
            if (term == null) {
                article = lower.equals("a") || lower.equals("an") ? swapped.length() : -1;
                swapped.append(word.group());
                continue;
            }
            String other = cased(byGrammar(lower, term.other, text, word.end()), word, term.own, text);
            if (article >= 0 && swapped.length() <= article + 3) {
                fit(swapped, article, other);
            }
            swapped.append(other);
            article = -1;
        }
        return swapped.append(text, done, text.length()).toString();
    }

    private static String byGrammar(String from, String term, String text, int end) {
        return switch (from) {
            case "her" -> has(text, end) ? "his" : "him";
            case "his" -> has(text, end) ? "her" : "hers";
            default -> term;
        };
    }

    /** Whether a word follows that can be had. */
    private static boolean has(String text, int end) {
        Matcher next = NEXT.matcher(text);
        return next.find(end) && !NOT_HAD.contains(next.group(1).toLowerCase(Locale.ROOT));
    }

    /** Capitals as the word had them, where they say more than that it is a name; at the beginning of a sentence always one. */
    private static String cased(String other, Matcher match, String own, String text) {
        String word = match.group();
        if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return other.toUpperCase(Locale.ROOT);
        }
        boolean capital = Character.isUpperCase(word.charAt(0));
        boolean name = Character.isUpperCase(own.charAt(0));
        if (!capital) {
            return name ? other.toLowerCase(Locale.ROOT) : other;
        }
        return !name || opensSentence(text, match.start())
                ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
                : other;
    }

    private static boolean opensSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before)) && text.charAt(before) != '\n') {
            before--;
        }
        return before < 0 || ".!?\n".indexOf(text.charAt(before)) >= 0;
    }

    /** Makes the article that was written last fit the word that follows. */
    private static void fit(StringBuilder swapped, int article, String word) {
        boolean vowel = "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0
                && !word.toLowerCase(Locale.ROOT).startsWith("eu");
        boolean has = Character.toLowerCase(swapped.charAt(article + 1)) == 'n';
        if (vowel && !has) {
            swapped.insert(article + 1, word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1 ? 'N' : 'n');
        } else if (!vowel && has) {
            swapped.deleteCharAt(article + 1);
        }
    }
}
