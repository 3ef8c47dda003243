package io.assay.audit.text;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Porter's stemmer with the changes that nltk makes to it, which is what rouge-score stems with: y becomes i only after a consonant, short
 * words in "ies" and "ied" keep their e, and a few irregular words have their stem from a list. Lucene's and OpenNLP's stemmers are the
 * published algorithm without these, so that "spy" and "spies" stay apart there.
 *
 * <p>Source: Porter 1980, "An algorithm for suffix stripping"; the changes as nltk documents them. Words are lower-cased ASCII.
 */
final class PorterStemmer {

    /** A suffix, what takes its place, and the condition on what stands before it. The first suffix that fits decides. */
    private record Rule(String suffix, String replacement, Predicate<String> when) {}

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("sky", "sky"),
            Map.entry("skies", "sky"),
            Map.entry("dying", "die"),
            Map.entry("lying", "lie"),
            Map.entry("tying", "tie"),
            Map.entry("news", "news"),
            Map.entry("innings", "inning"),
            Map.entry("inning", "inning"),
            Map.entry("outings", "outing"),
            Map.entry("outing", "outing"),
            Map.entry("cannings", "canning"),
            Map.entry("canning", "canning"),
            Map.entry("howe", "howe"),
            Map.entry("proceed", "proceed"),
            Map.entry("exceed", "exceed"),
            Map.entry("succeed", "succeed"));

    private static final List<Rule> PLURALS = List.of(
            new Rule("sses", "ss", PorterStemmer::always),
            new Rule("ies", "i", PorterStemmer::always),
            new Rule("ss", "ss", PorterStemmer::always),
            new Rule("s", "", PorterStemmer::always));

    private static final List<Rule> DOUBLE_SUFFIXES = List.of(
            new Rule("ational", "ate", PorterStemmer::above0),
            new Rule("tional", "tion", PorterStemmer::above0),
            new Rule("enci", "ence", PorterStemmer::above0),
            new Rule("anci", "ance", PorterStemmer::above0),
            new Rule("izer", "ize", PorterStemmer::above0),
            new Rule("bli", "ble", PorterStemmer::above0),
            new Rule("alli", "al", PorterStemmer::above0),
            new Rule("entli", "ent", PorterStemmer::above0),
            new Rule("eli", "e", PorterStemmer::above0),
            new Rule("ousli", "ous", PorterStemmer::above0),
            new Rule("ization", "ize", PorterStemmer::above0),
            new Rule("ation", "ate", PorterStemmer::above0),
            new Rule("ator", "ate", PorterStemmer::above0),
            new Rule("alism", "al", PorterStemmer::above0),
            new Rule("iveness", "ive", PorterStemmer::above0),
            new Rule("fulness", "ful", PorterStemmer::above0),
            new Rule("ousness", "ous", PorterStemmer::above0),
            new Rule("aliti", "al", PorterStemmer::above0),
            new Rule("iviti", "ive", PorterStemmer::above0),
            new Rule("biliti", "ble", PorterStemmer::above0),
            new Rule("fulli", "ful", PorterStemmer::above0),
            new Rule("logi", "log", stem -> measure(stem + "l") > 0)); // The l counts to the stem: "geologi".

    private static final List<Rule> ENDINGS = List.of(
            new Rule("icate", "ic", PorterStemmer::above0),
            new Rule("ative", "", PorterStemmer::above0),
            new Rule("alize", "al", PorterStemmer::above0),
            new Rule("iciti", "ic", PorterStemmer::above0),
            new Rule("ical", "ic", PorterStemmer::above0),
            new Rule("ful", "", PorterStemmer::above0),
            new Rule("ness", "", PorterStemmer::above0));

    private static final List<Rule> SUFFIXES = List.of(
            new Rule("al", "", PorterStemmer::above1),
            new Rule("ance", "", PorterStemmer::above1),
            new Rule("ence", "", PorterStemmer::above1),
            new Rule("er", "", PorterStemmer::above1),
            new Rule("ic", "", PorterStemmer::above1),
            new Rule("able", "", PorterStemmer::above1),
            new Rule("ible", "", PorterStemmer::above1),
            new Rule("ant", "", PorterStemmer::above1),
            new Rule("ement", "", PorterStemmer::above1),
            new Rule("ment", "", PorterStemmer::above1),
            new Rule("ent", "", PorterStemmer::above1),
            new Rule("ion", "", stem -> above1(stem) && (stem.endsWith("s") || stem.endsWith("t"))),
            new Rule("ou", "", PorterStemmer::above1),
            new Rule("ism", "", PorterStemmer::above1),
            new Rule("ate", "", PorterStemmer::above1),
            new Rule("iti", "", PorterStemmer::above1),
            new Rule("ous", "", PorterStemmer::above1),
            new Rule("ive", "", PorterStemmer::above1),
            new Rule("ize", "", PorterStemmer::above1));

    private PorterStemmer() {}

    /** The stem of a word. */
    static String stem(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null || word.length() <= 2) {
            return irregular == null ? word : irregular;
        }
        String stem = word.length() == 4 && word.endsWith("ies") ? cut(word, 1) : apply(PLURALS, word);
        stem = yToI(pastAndPresent(stem));
        stem = apply(SUFFIXES, apply(ENDINGS, doubleSuffixes(stem)));
        return lastL(lastE(stem));
    }

    private static boolean always(String stem) {
        return true;
    }

    private static boolean above0(String stem) {
        return measure(stem) > 0;
    }

    private static boolean above1(String stem) {
        return measure(stem) > 1;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static String apply(List<Rule> rules, String word) {
        for (Rule rule : rules) {
            if (word.endsWith(rule.suffix)) {
                String stem = cut(word, rule.suffix.length());
                return rule.when.test(stem) ? stem + rule.replacement : word;
            }
        }
        return word;
    }

    /** Takes off "ed" and "ing". */
    private static String pastAndPresent(String word) {
        if (word.endsWith("ied")) {
            return cut(word, word.length() == 4 ? 1 : 2);
        }
        if (word.endsWith("eed")) {
            return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        for (String suffix : List.of("ed", "ing")) {
            if (word.endsWith(suffix) && hasVowel(cut(word, suffix.length()))) {
                return completed(cut(word, suffix.length()));
            }
        }
        return word;
    }

    /** Gives back the e that "ed" or "ing" has taken, or takes one of two equal consonants. */
    private static String completed(String stem) {
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        int last = stem.length() - 1;
        if (last >= 1 && stem.charAt(last) == stem.charAt(last - 1) && consonant(stem, last)) {
            return "lsz".indexOf(stem.charAt(last)) < 0 ? cut(stem, 1) : stem;
        }
        return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
    }

    private static String yToI(String word) {
        int before = word.length() - 2;
        return word.endsWith("y") && before >= 1 && consonant(word, before) ? cut(word, 1) + "i" : word;
    }

    private static String doubleSuffixes(String word) {
        if (word.endsWith("alli") && measure(cut(word, 4)) > 0) {
            return doubleSuffixes(cut(word, 2));
        }
        return apply(DOUBLE_SUFFIXES, word);
    }

    private static String lastE(String word) {
        if (!word.endsWith("e")) {
            return word;
        }
        String stem = cut(word, 1);
        int measure = measure(stem);
        return measure > 1 || measure == 1 && !endsShort(stem) ? stem : word;
    }

    private static String lastL(String word) {
        return word.endsWith("ll") && measure(cut(word, 1)) > 1 ? cut(word, 1) : word;
    }

    /** Whether a letter is a consonant: no vowel, and no y after a consonant. */
    private static boolean consonant(String word, int at) {
        char letter = word.charAt(at);
        if (letter != 'y') {
            return "aeiou".indexOf(letter) < 0;
        }
        int first = at;
        while (first > 0 && word.charAt(first) == 'y') {
            first--;
        }
        boolean odd = (at - first) % 2 == 1;
        return "aeiou".indexOf(word.charAt(first)) < 0 != odd;
    }

    /** How often a consonant follows a vowel. */
    private static int measure(String stem) {
        int measure = 0;
        boolean vowelBefore = false;
        for (int i = 0; i < stem.length(); i++) {
            char letter = stem.charAt(i);
            boolean vowel = letter == 'y' ? i > 0 && !vowelBefore : "aeiou".indexOf(letter) >= 0;
            measure += vowelBefore && !vowel ? 1 : 0;
            vowelBefore = vowel;
        }
        return measure;
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            // The first y that follows another letter than a vowel is a vowel; runs of y need no look back beyond it.
            char letter = stem.charAt(i);
            if ("aeiou".indexOf(letter) >= 0 || letter == 'y' && i > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stem ends in consonant, vowel, consonant but w, x and y, or is a vowel and a consonant. */
    private static boolean endsShort(String stem) {
        int last = stem.length() - 1;
        if (last == 1) {
            return !consonant(stem, 0) && consonant(stem, 1);
        }
        return last >= 2
                && consonant(stem, last - 2)
                && !consonant(stem, last - 1)
                && consonant(stem, last)
                && "wxy".indexOf(stem.charAt(last)) < 0;
    }
}
