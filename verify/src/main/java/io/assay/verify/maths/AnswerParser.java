package io.assay.verify.maths;

import io.assay.verify.maths.Answer.Interval;
import io.assay.verify.maths.Answer.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what kind of thing an answer is, and reads its parts. */
final class AnswerParser {

    private static final Pattern TEXT = Pattern.compile("^\\\\(?:text|mathrm|mbox|textrm|textbf)\\{([^{}]*)}$");
    private static final Pattern MATRIX =
            Pattern.compile("^\\\\begin\\{([pbvBV]?matrix)}(.*)\\\\end\\{\\1}$", Pattern.DOTALL);
    private static final Pattern MEMBER = Pattern.compile("^[a-zA-Z]\\s*\\\\in(?![a-z])\\s*");
    private static final Pattern RELATION = Pattern.compile("<|>|=|\\\\le(?![a-z])|\\\\ge(?![a-z])");
    private static final Pattern MIXED = Pattern.compile("^(-?)(\\d+)\\s+(\\d+)/(\\d+)$");
    private static final Pattern INFINITE = Pattern.compile("^([-+]?)\\\\infty\\s*$");

    private AnswerParser() {}

    /** Throws {@link Undecidable} for formulas that cannot be read; what is no formula at all is words. */
    static Answer parse(String plain) {
        Matcher text = TEXT.matcher(plain);
        if (text.matches()) {
            return words(text.group(1));
        }
        String answer = MEMBER.matcher(plain).replaceFirst("");
        if (answer.contains("\\pm")) {
            return new Answer.Several(
                    List.of(parse(answer.replaceFirst("\\\\pm", "+")), parse(answer.replaceFirst("\\\\pm", "-"))));
        }
        Matcher matrix = MATRIX.matcher(answer);
        if (matrix.matches()) {
            return matrix(matrix.group(2));
        }
        List<String> union = Split.at(answer, "\\cup");
        if (union.size() > 1) {
            return new Answer.Intervals(
                    union.stream().map(AnswerParser::interval).toList(), Optional.empty());
        }
        List<String> parts = Split.at(answer, ",");
        return parts.size() > 1
                ? new Answer.Several(parts.stream().map(AnswerParser::parse).toList())
                : one(answer);
    }

    private static Answer one(String answer) {
        if (answer.length() > 1
                && answer.charAt(0) == Latex.SET_BEGIN
                && answer.charAt(answer.length() - 1) == Latex.SET_END) {
            String inside = answer.substring(1, answer.length() - 1).strip();
            return new Answer.Several(inside.isEmpty() ? List.of() : members(Split.at(inside, ",")));
        }
        if (Split.isBracketed(answer)) {
            List<String> parts = Split.at(answer.substring(1, answer.length() - 1), ",");
            if (parts.size() == 2) {
                return new Answer.Intervals(List.of(interval(answer)), Optional.empty());
            } else if (parts.size() > 2) {
                return new Answer.Tuple(members(parts));
            }
        }
        return RELATION.matcher(answer).find() ? relation(answer) : formula(answer);
    }

    /** Members of a set may be pairs of which each is a plus or a minus: they are members of the set. */
    private static List<Answer> members(List<String> parts) {
        List<Answer> members = new ArrayList<>();
        for (String part : parts) {
            Answer member = parse(part);
            if (member instanceof Answer.Several several) {
                members.addAll(several.members());
            } else {
                members.add(member);
            }
        }
        return members;
    }

    private static Answer formula(String answer) {
        Matcher mixed = MIXED.matcher(answer);
        if (mixed.matches()) {
            return formula(mixed.group(1) + "(" + mixed.group(2) + "+" + mixed.group(3) + "/" + mixed.group(4) + ")");
        }
        if (answer.matches("[\\p{L} .,'-]*\\p{L}{3}[\\p{L} .,'-]*")) {
            return words(answer);
        }
        return new Answer.Formula(FormulaParser.parse(answer));
    }

    private static Answer words(String text) {
        return new Answer.Words(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Interval interval(String answer) {
        String text = answer.strip();
        List<String> parts = Split.isBracketed(text) ? Split.at(text.substring(1, text.length() - 1), ",") : List.of();
        if (parts.size() != 2) {
            throw new Undecidable(answer + " is no interval");
        }
        return new Interval(bound(parts.get(0)), text.startsWith("["), bound(parts.get(1)), text.endsWith("]"));
    }

    private static Optional<Expression> bound(String bound) {
        return INFINITE.matcher(bound).matches() ? Optional.empty() : Optional.of(FormulaParser.parse(bound));
    }

    private static Answer matrix(String inside) {
        List<List<Expression>> rows = new ArrayList<>();
        for (String row : inside.strip().split("\\\\\\\\", -1)) {
            if (!row.isBlank()) {
                rows.add(Split.at(row, "&").stream().map(FormulaParser::parse).toList());
            }
        }
        return new Answer.Matrix(rows);
    }

    private static Answer relation(String answer) {
        Matcher sign = RELATION.matcher(answer);
        List<String> sides = new ArrayList<>();
        List<String> signs = new ArrayList<>();
        int from = 0;
        while (sign.find()) {
            sides.add(answer.substring(from, sign.start()).strip());
            signs.add(sign.group());
            from = sign.end();
        }
        sides.add(answer.substring(from).strip());
        if (signs.size() == 2 && signs.stream().noneMatch("="::equals)) {
            return between(sides, signs);
        } else if (signs.size() > 1) {
            throw new Undecidable("more than one relation");
        }
        return relation(FormulaParser.parse(sides.get(0)), signs.get(0), FormulaParser.parse(sides.get(1)));
    }

    /** {@code 0 <= x < 1} */
    private static Answer between(List<String> sides, List<String> signs) {
        boolean up = signs.stream().allMatch(sign -> sign.equals("<") || sign.equals("\\le"));
        boolean down = signs.stream().allMatch(sign -> sign.equals(">") || sign.equals("\\ge"));
        if (up == down || !(FormulaParser.parse(sides.get(1)) instanceof Expression.Symbol variable)) {
            throw new Undecidable("no interval of one variable");
        }
        int low = up ? 0 : 2;
        boolean lowIn = signs.get(up ? 0 : 1).length() > 1;
        boolean highIn = signs.get(up ? 1 : 0).length() > 1;
        return new Answer.Intervals(
                List.of(new Interval(bound(sides.get(low)), lowIn, bound(sides.get(2 - low)), highIn)),
                Optional.of(variable.name()));
    }

    private static Answer relation(Expression left, String sign, Expression right) {
        boolean turned = sign.equals("<") || sign.equals("\\le");
        Expression high = turned ? right : left;
        Expression low = turned ? left : right;
        boolean in = sign.length() > 1;
        Expression difference = new Expression.Sum(List.of(high, Expression.minus(low)));
        if (sign.equals("=")) {
            Optional<String> named =
                    left instanceof Expression.Symbol symbol && !right.symbols().contains(symbol.name())
                            ? Optional.of(symbol.name())
                            : Optional.empty();
            return new Answer.Relation(Sign.EQUAL, difference, named, right);
        } else if (high instanceof Expression.Symbol variable && low.symbols().isEmpty()) {
            return new Answer.Intervals(
                    List.of(new Interval(Optional.of(low), in, Optional.empty(), false)), Optional.of(variable.name()));
        } else if (low instanceof Expression.Symbol variable && high.symbols().isEmpty()) {
            return new Answer.Intervals(
                    List.of(new Interval(Optional.empty(), false, Optional.of(high), in)),
                    Optional.of(variable.name()));
        }
        return new Answer.Relation(in ? Sign.NOT_BELOW : Sign.ABOVE, difference, Optional.empty(), right);
    }
}
