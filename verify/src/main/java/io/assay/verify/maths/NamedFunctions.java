package io.assay.verify.maths;

import io.assay.verify.maths.Expression.Function;
import java.math.BigInteger;
import java.util.Set;

/** Functions that formulas name, in terms of the few that have a normal form; factorials and binomials are numbers at once. */
final class NamedFunctions {

    static final Set<String> NAMES = Set.of("sin", "cos", "tan", "cot", "sec", "csc", "ln", "log", "exp", "abs");

    private static final int FACTORIAL_MAX = 400;

    private NamedFunctions() {}

    /** @param base of a logarithm */
    static Expression apply(String name, Expression argument, Expression base) {
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

    static int whole(Expression expression) {
        return NormalForm.of(expression)
                .number()
                .filter(number -> number.sign() > 0)
                .orElseThrow(() -> new Undecidable("not a whole number above 0"))
                .toInt();
    }

    static Expression factorial(Expression of) {
        int n = NormalForm.of(of).isZero() ? 0 : whole(of);
        return new Expression.Numeral(Rational.of(product(1, n)));
    }

    static Expression binomial(Expression of, Expression choose) {
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
