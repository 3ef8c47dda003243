package io.assay.verify.maths;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers in {@code \boxed{}} of solutions in LaTeX, and whether two of them are written alike once spelling is put aside (Hendrycks et al. 2021, arXiv:2103.03874: commands of
 * fractions, units, spaces, signs of degrees, percent and money). Equal values written otherwise, as 1/2 and 0.5, are not equal here.
 */
public final class Boxed {

    private static final List<String> COMMANDS = List.of("\\boxed", "\\fbox");
    private static final Pattern GONE =
            Pattern.compile("\\\\(left|right|!|,|;|:|quad|qquad|\\$|%)|\\\\?\\^\\s*\\{?\\\\circ}?|[$%\\s]|\\\\ ");
    private static final Pattern UNIT = Pattern.compile("(?<=[0-9}])\\s*\\\\(text|mbox|mathrm)\\{[^{}]*}$");
    private static final Pattern WORDS = Pattern.compile("^\\\\(text|mbox|mathrm)\\{([^{}]*)}$");
    private static final Pattern FRACTION = Pattern.compile("\\\\[dt]frac(?![a-z])");
    private static final Pattern SHORT_FRACTION = Pattern.compile("\\\\frac([0-9a-zA-Z])([0-9a-zA-Z])");
    private static final Pattern HALF_SHORT_FRACTION = Pattern.compile("\\\\frac(\\{[^{}]*})([0-9a-zA-Z])");
    private static final Pattern SLASH = Pattern.compile("^(-?)([0-9]+)/([0-9]+)$");
    private static final Pattern SHORT_ROOT = Pattern.compile("\\\\sqrt([0-9a-zA-Z])");
    private static final Pattern NAMED = Pattern.compile("^[a-zA-Z]=(?=.)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(\\{,}|,)(?=[0-9]{3}(?![0-9]))");
    private static final Pattern WHOLE = Pattern.compile("^(-?[0-9]+)\\.0*$");
    private static final Pattern BARE = Pattern.compile("^(-?)\\.(?=[0-9])");

    private Boxed() {}

    /** What stands in the last box; empty where there is none, or where its braces do not close. */
    public static Optional<String> last(String solution) {
        int at = COMMANDS.stream().mapToInt(solution::lastIndexOf).max().orElse(-1);
        if (at < 0) {
            return Optional.empty();
        }
        int open = at + 1;
        while (open < solution.length() && Character.isLetter(solution.charAt(open))) {
            open++;
        }
        while (open < solution.length() && solution.charAt(open) == ' ') {
            open++;
        }
        return open < solution.length() && solution.charAt(open) == '{' ? braces(solution, open) : bare(solution, open);
    }

    /** {@code \boxed 5}: up to the next dollar or space. */
    private static Optional<String> bare(String solution, int from) {
        int end = from;
        while (end < solution.length() && "$ \n".indexOf(solution.charAt(end)) < 0) {
            end++;
        }
        return end == from ? Optional.empty() : Optional.of(solution.substring(from, end));
    }

    private static Optional<String> braces(String solution, int open) {
        int depth = 0;
        for (int i = open; i < solution.length(); i++) {
            char sign = solution.charAt(i);
            boolean escaped = i > 0 && solution.charAt(i - 1) == '\\';
            depth += escaped ? 0 : sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (depth == 0) {
                return Optional.of(solution.substring(open + 1, i));
            }
        }
        return Optional.empty();
    }

    /** Whether two answers are the same but for spelling. */
    public static boolean same(String one, String other) {
        return spelled(one).equals(spelled(other));
    }

    static String spelled(String answer) {
        String text = UNIT.matcher(answer.strip()).replaceAll("");
        text = WORDS.matcher(text).replaceAll("$2");
        text = GONE.matcher(text).replaceAll("");
        text = THOUSANDS.matcher(text).replaceAll("");
        text = FRACTION.matcher(text).replaceAll("\\\\frac");
        text = SHORT_FRACTION.matcher(text).replaceAll("\\\\frac{$1}{$2}");
        text = HALF_SHORT_FRACTION.matcher(text).replaceAll("\\\\frac$1{$2}");
        text = SLASH.matcher(text).replaceAll("$1\\\\frac{$2}{$3}");
        text = SHORT_ROOT.matcher(text).replaceAll("\\\\sqrt{$1}");
        text = NAMED.matcher(text).replaceAll("");
        text = WHOLE.matcher(text).replaceAll("$1");
        text = BARE.matcher(text).replaceAll("$1" + "0.");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
