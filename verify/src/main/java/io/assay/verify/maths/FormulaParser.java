package io.assay.verify.maths;

import io.assay.verify.maths.Expression.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From a formula in {@link Latex#plain} writing to an {@link Expression}. */
final class FormulaParser {

    private static final int DEPTH_MAX = 60;

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
                NamedFunctions.NAMES.contains(token.text())
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
                case "!" -> NamedFunctions.factorial(base);
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
        } else if (NamedFunctions.NAMES.contains(name)) {
            return function(name);
        }
        return switch (name) {
            case "pi" -> Expression.Constant.PI;
            case "frac" -> Expression.over(argument(), argument());
            case "binom" -> NamedFunctions.binomial(argument(), argument());
            case "sqrt" -> root();
            default -> throw new Undecidable("\\" + name + " is not known here");
        };
    }

    private Expression root() {
        int n = 2;
        if (tokens.take("[")) {
            n = NamedFunctions.whole(sum());
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
        Expression value = NamedFunctions.apply(name, argument, base);
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
}
