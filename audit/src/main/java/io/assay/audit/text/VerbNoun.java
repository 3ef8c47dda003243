package io.assay.audit.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The places of the main verb of a sentence and of its direct object, found from the parts of speech (Universal Dependencies) without a parser.
 *
 * <p>The main verb is the first verb, or a first word before an article, as taggers take the verb of a request for a noun ("Sort the list"). A
 * clause at the beginning is passed over, up to its comma if it has one ("Given a list, ...", "If you can, ..."). The object is the last
 * noun of the first run of nouns behind the verb, with nothing between but articles, adjectives, participles behind these, numbers,
 * pronouns, adverbs and quotation marks. Where a preposition, another verb or a comma comes first, there is no direct object.
 */
record VerbNoun(int verb, int noun) {

    private static final Set<String> BEFORE_NOUN = Set.of("DET", "ADJ", "NUM", "PRON", "ADV", "SYM");
    private static final Set<String> MARKS = Set.of("\"", "'", "-", "\u201c", "\u2018", "`", "``", "(");

    private static final Set<String> NO_REQUEST = Set.of("VERB", "AUX", "DET", "ADP", "SCONJ", "CCONJ", "ADV", "PUNCT");

    static Optional<VerbNoun> find(String[] words, String[] tags) {
        if (words.length > 1 && tags[1].equals("DET") && !NO_REQUEST.contains(tags[0])) {
            return object(words, tags, 0);
        }
        int begin = begin(words, tags);
        for (int i = begin; i < tags.length + begin; i++) {
            int place = i % tags.length; // A clause at the beginning may be all there is.
            if (tags[place].equals("VERB")) {
                return object(words, tags, place);
            }
        }
        return Optional.empty();
    }

    /** Where the main clause begins. */
    private static int begin(String[] words, String[] tags) {
        if (words.length == 0 || !opensClause(words[0].toLowerCase(Locale.ROOT), tags[0])) {
            return 0;
        }
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals(",")) {
                return i + 1;
            }
        }
        return 1;
    }

    private static boolean opensClause(String word, String tag) {
        return tag.equals("SCONJ") || tag.equals("ADP") || tag.equals("VERB") && isParticiple(word);
    }

    private static boolean isParticiple(String word) {
        return word.equals("given") || word.endsWith("ing") || word.endsWith("ed");
    }

    private static Optional<VerbNoun> object(String[] words, String[] tags, int verb) {
        for (int i = verb + 1; i < tags.length; i++) {
            if (tags[i].equals("NOUN")) {
                return Optional.of(new VerbNoun(verb, head(tags, i))).filter(found -> tags[found.noun].equals("NOUN"));
            }
            if (!mayComeFirst(words, tags, i, verb)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a word may stand between a verb and the noun of its object. */
    private static boolean mayComeFirst(String[] words, String[] tags, int i, int verb) {
        boolean attribute = i > verb + 1 && tags[i].equals("VERB") && isParticiple(words[i].toLowerCase(Locale.ROOT));
        return attribute || BEFORE_NOUN.contains(tags[i]) || tags[i].equals("PROPN") || MARKS.contains(words[i]);
    }

    /** The last of a run of nouns: "search engine", "the author's name". */
    private static int head(String[] tags, int noun) {
        int head = noun;
        for (int i = noun + 1; i < tags.length; i++) {
            boolean joins = tags[i].equals("PART") && i + 1 < tags.length && isNoun(tags[i + 1]);
            if (!joins && !isNoun(tags[i])) {
                return head;
            }
            head = joins ? head : i;
        }
        return head;
    }

    private static boolean isNoun(String tag) {
        return tag.equals("NOUN") || tag.equals("PROPN");
    }
}
