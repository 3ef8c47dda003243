package io.assay.verify.maths;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** LaTeX, and what people write instead of it, brought into one spelling. */
final class Latex {

    /** Braces of sets, which are escaped in LaTeX. */
    static final char SET_BEGIN = '\u2045';

    static final char SET_END = '\u2046';

    private static final Map<String, String> SPELLINGS = new LinkedHashMap<>();

    static {
        SPELLINGS.put("\\{", String.valueOf(SET_BEGIN));
        SPELLINGS.put("\\}", String.valueOf(SET_END));
        SPELLINGS.put("\\lbrace", String.valueOf(SET_BEGIN));
        SPELLINGS.put("\\rbrace", String.valueOf(SET_END));
        SPELLINGS.put("\\emptyset", SET_BEGIN + "" + SET_END);
        SPELLINGS.put("\\varnothing", SET_BEGIN + "" + SET_END);
        SPELLINGS.put("\\mathbb{R}", "(-\\infty,\\infty)");
        SPELLINGS.put("\\$", "");
        SPELLINGS.put("$", "");
        SPELLINGS.put("\u20ac", "");
        SPELLINGS.put("\u00a3", "");
        SPELLINGS.put("\\%", "%");
        SPELLINGS.put("\u2212", "-");
        SPELLINGS.put("\u00d7", "\\times ");
        SPELLINGS.put("\u00b7", "\\cdot ");
        SPELLINGS.put("\u00f7", "/");
        SPELLINGS.put("\u03c0", "\\pi ");
        SPELLINGS.put("\u221e", "\\infty ");
        SPELLINGS.put("\u222a", "\\cup ");
        SPELLINGS.put("\u2264", "\\le ");
        SPELLINGS.put("\u2265", "\\ge ");
        SPELLINGS.put("\u00b1", "\\pm ");
        SPELLINGS.put("\\dfrac", "\\frac");
        SPELLINGS.put("\\tfrac", "\\frac");
        SPELLINGS.put("\\cfrac", "\\frac");
        SPELLINGS.put("{,}", "");
        SPELLINGS.put("^{\\circ}", "");
        SPELLINGS.put("^\\circ", "");
        SPELLINGS.put("\u00b0", "");
        SPELLINGS.put("\\!", "");
        SPELLINGS.put("\\;", " ");
        SPELLINGS.put("\\:", " ");
        SPELLINGS.put("\\ ", " ");
        SPELLINGS.put("~", " ");
    }

    private static final Pattern SIZES =
            Pattern.compile("\\\\(?:left|right|bigl?|bigr|Bigl?|Bigr|displaystyle|limits|quad|qquad)(?![a-zA-Z])");
    private static final Pattern RELATIONS = Pattern.compile("\\\\(leq|geq|lt|gt)(?![a-zA-Z])");
    private static final Pattern AND = Pattern.compile("\\\\text\\{\\s*(?:and|or)\\s*}");
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)\\\\,(?=\\d{3}(?!\\d))");
    private static final Pattern THOUSANDS = Pattern.compile("^[-+]?\\d{1,3}(?:,\\d{3})+(?![\\d,])");
    private static final Pattern SHORT_FRACTION = Pattern.compile("\\\\frac\\s*(\\w)(\\w)");
    private static final Pattern DELIMITERS = Pattern.compile("^\\\\[(\\[](.*)\\\\[)\\]]$", Pattern.DOTALL);

    private Latex() {}

    /** The answer without dollars, sizes of brackets and signs of currency and degrees, numbers without commas. */
    static String plain(String answer) {
        String text = DELIMITERS.matcher(answer.strip()).replaceAll("$1");
        text = SIZES.matcher(text).replaceAll("");
        text = AND.matcher(text).replaceAll(",");
        text = GROUPS.matcher(text).replaceAll("");
        for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
            text = text.replace(spelling.getKey(), spelling.getValue());
        }
        text = text.replace("\\,", " ");
        text = SHORT_FRACTION.matcher(text).replaceAll("\\\\frac{$1}{$2}");
        text = RELATIONS.matcher(text).replaceAll(found -> switch (found.group(1)) {
            case "leq" -> "\\\\le";
            case "geq" -> "\\\\ge";
            case "lt" -> "<";
            default -> ">";
        });
        text = text.strip().replaceFirst("(?<=[^.])[.;]$", "").strip();
        return THOUSANDS.matcher(text).replaceFirst(found -> found.group().replace(",", ""));
    }
}
