package io.assay.audit.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words as the Penn Treebank writes them, in the manner of {@code nltk.word_tokenize} 3.10 on one line: punctuation stands alone, clitics
 * are parted from their word (do n't, it 's), a point belongs to its word except at the very end.
 *
 * <p>Each rule puts spaces where words part; at the end the text is split at white space. The order of the rules matters.
 */
public final class TreebankWords {

    private static final String END = "\\s*(?![\\s\\S])";

    /** The edge of a run of letters and numbers. Contractions look for it where a combining mark does not belong to a word. */
    private static final String EDGE =
            "[\\p{L}\\p{N}_]".transform(c -> "(?:(?<=" + c + ")(?!" + c + ")|(?<!" + c + ")(?=" + c + "))");

    private record Rule(Pattern pattern, String replacement) {}

    private static final List<Rule> RULES = List.of(
            // Quotes that open.
            rule("[«“‘„]|`+", " $0 "),
            rule("^\"", "``"),
            rule("``", " $0 "),
            rule("([ (\\[{<])(?:\"|'')", "$1 `` "),
            rule("(?<!\\w)'(?!(?:re|ve|ll|m|t|s|d|n)\\b)(?=\\w)", "' "),
            // Punctuation.
            rule("([^.])\\.([\\])}>\"'»”’ ]*+)" + END, "$1 . $2 "),
            rule("([:,])([^\\p{Nd}])", " $1 $2"),
            rule("[:,](?=\\n?(?![\\s\\S]))", " $0 "),
            rule("\\.{2,}", " $0 "),
            rule("[;@#$%&]", " $0 "),
            rule("[\u2012-\u2015]", " $0 "),
            rule("([^.])\\.([\\])}>\"']*)" + END, "$1 .$2 "),
            rule("[?!]", " $0 "),
            rule("([^'])' ", "$1 ' "),
            rule("[*]", " $0 "),
            rule("[\\]\\[(){}<>]", " $0 "),
            rule("--", " -- "),
            // From here on a space stands at either end, so that "followed by a space" includes the last word.
            rule("^|(?![\\s\\S])", " "),
            // Quotes that close, and clitics.
            rule("[»”’]", " $0 "),
            rule("''", " '' "),
            rule("\"", " '' "),
            rule("\\s+", " "),
            rule("([^' ])('[smd]|') ", "$1 $2 "),
            rule("([^' ])('ll|'re|'ve|n't) ", "$1 $2 "),
            // Contractions of two words.
            contraction("(can)(not)" + EDGE),
            contraction("(d)('ye)" + EDGE),
            contraction("(gim)(me)" + EDGE),
            contraction("(gon)(na)" + EDGE),
            contraction("(got)(ta)" + EDGE),
            contraction("(lem)(me)" + EDGE),
            contraction("(more)('n)" + EDGE),
            contraction("(wan)(na)(?=[\\s\\x1c-\\x1f])"),
            rule(" ('t)(is|was)" + EDGE, " $1 $2 "));

    private TreebankWords() {}

    /** The words of a text, with white space between them. */
    public static String space(String text) {
        String spaced = text;
        for (Rule rule : RULES) {
            spaced = rule.pattern.matcher(spaced).replaceAll(rule.replacement);
        }
        return spaced;
    }

    private static Rule contraction(String words) {
        return rule(EDGE + words, " $1 $2 ");
    }

    private static Rule rule(String pattern, String replacement) {
        return new Rule(
                Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE), replacement);
    }
}
