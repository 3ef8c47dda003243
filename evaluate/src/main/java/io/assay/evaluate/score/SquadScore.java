package io.assay.evaluate.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How right an extracted answer is, as SQuAD scores it (Rajpurkar et al. 2016, arXiv:1606.05250, evaluate-v1.1): lower case, without ASCII punctuation and the articles a, an, the; the
 * best of all right answers counts.
 *
 * @param exact 1 where equal, else 0
 * @param f1 of the words
 */
public record SquadScore(double exact, double f1) {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    /** Python's word boundary: letters of all alphabets. */
    private static final Pattern ARTICLES = Pattern.compile("\\b(a|an|the)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** The best score against any right answer. */
    public static SquadScore of(String answer, List<String> right) {
        double exact = 0;
        double f1 = 0;
        for (String one : right) {
            exact = Math.max(exact, normal(answer).equals(normal(one)) ? 1 : 0);
            f1 = Math.max(f1, f1(words(answer), words(one)));
        }
        return new SquadScore(exact, f1);
    }

    static String normal(String answer) {
        String bare = PUNCTUATION.matcher(answer.toLowerCase(Locale.ROOT)).replaceAll("");
        return BLANKS.matcher(ARTICLES.matcher(bare).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static List<String> words(String answer) {
        String normal = normal(answer);
        return normal.isEmpty() ? List.of() : Arrays.asList(normal.split(" "));
    }

    /** Two answers of which one has no words are equal only where neither has; version 1.1 gives them 0 even then. */
    private static double f1(List<String> answer, List<String> right) {
        Map<String, Integer> left = new HashMap<>();
        right.forEach(word -> left.merge(word, 1, Integer::sum));
        double common = 0;
        for (String word : answer) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common == 0 ? 0 : 2 * common / (answer.size() + right.size());
    }
}
