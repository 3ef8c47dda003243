package io.assay.verify.maths;

import java.util.Map;

/** The value of a formula where its variables have values. */
final class Value {

    private static final int WHOLE_EXPONENT_MAX = 10_000;

    private Value() {}

    /** Throws {@link Undecidable} where it is not surely defined. */
    static Approximation of(Expression expression, Map<String, Double> variables) {
        if (expression instanceof Expression.Numeral number) {
            return Approximation.of(number.value().toDouble());
        } else if (expression instanceof Expression.Symbol symbol) {
            return new Approximation(variables.getOrDefault(symbol.name(), 0.0), 0, 0);
        } else if (expression instanceof Expression.Constant constant) {
            return switch (constant) {
                case PI -> Approximation.of(Math.PI);
                case E -> Approximation.of(Math.E);
                case I -> new Approximation(0, 1, 0);
            };
        } else if (expression instanceof Expression.Sum sum) {
            return sum.terms().stream()
                    .map(term -> of(term, variables))
                    .reduce(Approximation.of(0), Approximation::plus);
        } else if (expression instanceof Expression.Product product) {
            return product.factors().stream()
                    .map(factor -> of(factor, variables))
                    .reduce(Approximation.of(1), Approximation::times);
        } else if (expression instanceof Expression.Power power) {
            return power(of(power.base(), variables), power.exponent(), variables);
        } else if (expression instanceof Expression.Root root) {
            return root(of(root.of(), variables), root.n());
        }
        Expression.Call call = (Expression.Call) expression;
        Approximation argument = of(call.argument(), variables);
        return switch (call.function()) {
            case SIN -> argument.sin();
            case COS -> argument.cos();
            case LN -> argument.ln();
            case ABS -> argument.abs();
        };
    }

    private static Approximation power(Approximation base, Expression exponent, Map<String, Double> variables) {
        if (exponent instanceof Expression.Numeral number
                && number.value().isWhole()
                && number.value().abs().compareTo(Rational.of(WHOLE_EXPONENT_MAX)) <= 0) {
            int whole = number.value().toInt();
            Approximation power = Approximation.of(1);
            for (int i = 0; i < Math.abs(whole); i++) {
                power = power.times(base);
            }
            return whole < 0 ? power.inverse() : power;
        }
        return positive(base).power(of(exponent, variables));
    }

    private static Approximation root(Approximation of, int n) {
        boolean mirrored = n % 2 == 1 && of.isReal() && of.re() < 0;
        Approximation minus = Approximation.of(-1);
        Approximation root = positive(mirrored ? of.times(minus) : of)
                .power(Approximation.of(n).inverse());
        return mirrored ? root.times(minus) : root;
    }

    /** Roots of what may be negative are left alone, as there are several conventions. */
    private static Approximation positive(Approximation base) {
        if (!base.isReal() || base.re() <= base.error()) {
            throw new Undecidable("a power of what is not surely positive");
        }
        return base;
    }
}
