package io.assay.verify.maths;

import io.assay.verify.maths.Expression.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From a formula in {@link Latex#plain} writing to an {@link Expression}. */
final class FormulaParser {

    private static final int DEPTH_MAX = 60;
    private static final int FACTORIAL_MAX = 400;

    private static final Set<String> FUNCTIONS =
            Set.of("sin", "cos", "tan", "cot", "sec", "csc", "ln", "log", "exp", "abs");
    private static final Set<String> VARIABLES = Set.of(
            "alpha",
            "beta",
            "gamma",
            "delta",
            "epsilon",
            "varepsilon",
            "zeta",
            "eta",
            "theta",
            "kappa",
            "lambda",
            "mu",
            "nu",
            "xi",
            "rho",
            "sigma",
            "tau",
            "phi",
            "varphi",
            "chi",
            "psi",
            "omega");
    /** A logarithm whose base is left out may have any: it is a variable that no answer can name. */
    private static final Expression UNKNOWN_BASE = new Expression.Symbol("base of log");

    private final Tokens tokens;
    private int depth;

    private FormulaParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Throws {@link Undecidable} for what is no formula. */
    static Expression parse(String formula) {
        FormulaParser parser = new FormulaParser(new Tokens(formula));
        Expression whole = parser.sum();
        if (parser.tokens.peek().kind() != Tokens.Kind.END) {
            throw new Undecidable("what is " + parser.tokens.peek().text() + " there for?");
        }
        return whole;
    }

    private Expression sum() {
        if (++depth > DEPTH_MAX) {
            throw new Undecidable("nested more than " + DEPTH_MAX + " deep");
        }
        List<Expression> terms = new ArrayList<>();
        do {
            boolean minus = false;
            while (tokens.sign("-") || tokens.sign("+")) {
                minus ^= tokens.next().text().equals("-");
            }
            Expression term = product();
            terms.add(minus ? Expression.minus(term) : term);
        } while (tokens.sign("+") || tokens.sign("-"));
        depth--;
        return terms.size() == 1 ? terms.get(0) : new Expression.Sum(terms);
    }

    private Expression product() {
        Expression product = factor();
        while (true) {
            if (tokens.take("*") || command("cdot") || command("times")) {
                product = new Expression.Product(List.of(product, signed()));
            } else if (tokens.take("/") || tokens.take(":") || command("div")) {
                product = Expression.over(product, signed());
            } else if (beginsFactor()) {
                product = new Expression.Product(List.of(product, factor()));
            } else {
                return product;
            }
        }
    }

    private boolean command(String name) {
        boolean there = tokens.command(name);
        if (there) {
            tokens.next();
        }
        return there;
    }

    private Expression signed() {
        if (tokens.take("-")) {
            return Expression.minus(signed());
        }
        tokens.take("+");
        return factor();
    }

    /** Whether something follows that is multiplied without a sign; a second number is none. */
    private boolean beginsFactor() {
        Tokens.Token token = tokens.peek();
        return switch (token.kind()) {
            case LETTER -> true;
            case COMMAND ->
                FUNCTIONS.contains(token.text())
                        || VARIABLES.contains(token.text())
                        || Set.of("pi", "frac", "sqrt", "binom").contains(token.text());
            case SIGN -> token.text().equals("(") || token.text().equals("{");
            default -> false;
        };
    }

    private Expression factor() {
        Expression base = primary();
        while (tokens.sign("!") || tokens.sign("%") || tokens.sign("^")) {
            String sign = tokens.next().text();
            base = switch (sign) {
                case "!" -> factorial(base);
                case "%" -> Expression.over(base, Expression.number(100));
                default -> new Expression.Power(base, exponent());
            };
        }
        return base;
    }

    /** {@code x^23} is x^2 times 3 in LaTeX, but nobody means that: it is undecidable rather than wrong. */
    private Expression exponent() {
        if (tokens.sign("{") || tokens.sign("(")) {
            return primary();
        }
        boolean minus = tokens.take("-");
        Tokens.Token token = tokens.peek();
        if (token.kind() == Tokens.Kind.NUMBER && token.text().length() > 1) {
            throw new Undecidable("an exponent of several digits without braces");
        }
        Expression exponent = primary();
        return minus ? Expression.minus(exponent) : exponent;
    }

    private Expression primary() {
        Tokens.Token token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> number(token.text());
            case LETTER -> letter(token.text());
            case COMMAND -> named(token.text());
            case SIGN -> bracketed(token.text());
            case END -> throw new Undecidable("a formula cannot end here");
        };
    }

    private Expression bracketed(String opening) {
        String closing = switch (opening) {
            case "(" -> ")";
            case "{" -> "}";
            case "|" -> "|";
            default -> throw new Undecidable("a formula cannot go on with " + opening);
        };
        Expression inside = sum();
        tokens.expect(closing);
        return opening.equals("|") ? new Expression.Call(Function.ABS, inside) : inside;
    }

    private static Expression letter(String letter) {
        return switch (letter) {
            case "e" -> Expression.Constant.E;
            case "i" -> Expression.Constant.I;
            default -> new Expression.Symbol(letter);
        };
    }

    /** A number, with what belongs to it: digits that repeat, and the fraction of a mixed number. */
    private Expression number(String text) {
        if (text.contains(".") && tokens.command("overline")) {
            tokens.next();
            tokens.expect("{");
            String period = tokens.next().text();
            tokens.expect("}");
            return new Expression.Numeral(repeating(text, period));
        }
        Rational value = Rational.of(text.endsWith(".") ? text + "0" : text);
        if (value.isWhole() && tokens.command("frac")) {
            Expression fraction = factor();
            return fraction.symbols().isEmpty()
                            && NormalForm.of(fraction).number().isPresent()
                    ? new Expression.Sum(List.of(new Expression.Numeral(value), fraction))
                    : new Expression.Product(List.of(new Expression.Numeral(value), fraction));
        }
        return new Expression.Numeral(value);
    }

    /** 0.1 and 6: 1/10 + 6/90. */
    private static Rational repeating(String before, String period) {
        if (!period.chars().allMatch(Character::isDigit) || period.isEmpty()) {
            throw new Undecidable("a period without digits");
        }
        int places = before.length() - before.indexOf('.') - 1;
        BigInteger nines = BigInteger.TEN.pow(period.length()).subtract(BigInteger.ONE);
        Rational rest = new Rational(new BigInteger(period), nines.multiply(BigInteger.TEN.pow(places)));
        return Rational.of(before.endsWith(".") ? before + "0" : before).plus(rest);
    }

    private Expression named(String name) {
        if (VARIABLES.contains(name)) {
            return new Expression.Symbol("\\" + name);
        } else if (FUNCTIONS.contains(name)) {
            return function(name);
        }
        return switch (name) {
            case "pi" -> Expression.Constant.PI;
            case "frac" -> Expression.over(argument(), argument());
            case "binom" -> binomial(argument(), argument());
            case "sqrt" -> root();
            default -> throw new Undecidable("\\" + name + " is not known here");
        };
    }

    private Expression root() {
        int n = 2;
        if (tokens.take("[")) {
            n = whole(sum());
            tokens.expect("]");
        }
        return new Expression.Root(argument(), n);
    }

    /** In braces, or a single digit or letter. */
    private Expression argument() {
        Tokens.Token token = tokens.peek();
        if (token.kind() == Tokens.Kind.NUMBER && token.text().length() > 1) {
            throw new Undecidable("an argument of several digits without braces");
        }
        return primary();
    }

    private Expression function(String name) {
        Expression base = UNKNOWN_BASE;
        Expression times = Expression.number(1);
        if (tokens.take("_")) {
            base = argument();
        }
        if (tokens.take("^")) {
            times = exponent();
            if (times.equals(Expression.minus(Expression.number(1)))) {
                throw new Undecidable("an inverse function");
            }
        }
        Expression argument = tokens.sign("(") || tokens.sign("{") ? primary() : implied();
        Expression value = apply(name, argument, base);
        return times.equals(Expression.number(1)) ? value : new Expression.Power(value, times);
    }

    /** The argument without brackets, as in sin 2x: a product up to the next sign or function. */
    private Expression implied() {
        Expression product = factor();
        while (tokens.peek().kind() == Tokens.Kind.LETTER || tokens.command("pi")) {
            product = new Expression.Product(List.of(product, factor()));
        }
        return product;
    }

    private static Expression apply(String name, Expression argument, Expression base) {
        Expression sine = new Expression.Call(Function.SIN, argument);
        Expression cosine = new Expression.Call(Function.COS, argument);
        return switch (name) {
            case "sin" -> sine;
            case "cos" -> cosine;
            case "tan" -> Expression.over(sine, cosine);
            case "cot" -> Expression.over(cosine, sine);
            case "sec" -> Expression.over(Expression.number(1), cosine);
            case "csc" -> Expression.over(Expression.number(1), sine);
            case "exp" -> new Expression.Power(Expression.Constant.E, argument);
            case "abs" -> new Expression.Call(Function.ABS, argument);
            case "ln" -> new Expression.Call(Function.LN, argument);
            default ->
                Expression.over(new Expression.Call(Function.LN, argument), new Expression.Call(Function.LN, base));
        };
    }

    private static int whole(Expression expression) {
        return NormalForm.of(expression)
                .number()
                .filter(number -> number.sign() > 0)
                .orElseThrow(() -> new Undecidable("not a whole number above 0"))
                .toInt();
    }

    private static Expression factorial(Expression of) {
        int n = NormalForm.of(of).isZero() ? 0 : whole(of);
        return new Expression.Numeral(Rational.of(product(1, n)));
    }

    private static Expression binomial(Expression of, Expression choose) {
        int n = whole(of);
        int k = NormalForm.of(choose).isZero() ? 0 : whole(choose);
        return k > n
                ? Expression.number(0)
                : new Expression.Numeral(new Rational(product(n - k + 1, n), product(1, k)));
    }

    private static BigInteger product(int from, int to) {
        if (to > FACTORIAL_MAX) {
            throw new Undecidable("a factorial above " + FACTORIAL_MAX);
        }
        BigInteger product = BigInteger.ONE;
        for (int i = Math.max(1, from); i <= to; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
