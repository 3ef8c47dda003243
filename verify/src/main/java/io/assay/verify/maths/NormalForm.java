package io.assay.verify.maths;

import java.math.BigInteger;
import java.util.Map;

/** Brings a formula into the form in which equal ones are found equal. */
final class NormalForm {

    private static final int DEPTH_MAX = 100;

    private NormalForm() {}

    /** Throws {@link Undecidable} where it has none here. */
    static Quotient of(Expression expression) {
        return of(expression, 0);
    }

    private static Quotient of(Expression expression, int depth) {
        if (depth > DEPTH_MAX) {
            throw new Undecidable("nested more than " + DEPTH_MAX + " deep");
        }
        int below = depth + 1;
        if (expression instanceof Expression.Numeral number) {
            return Quotient.of(number.value());
        } else if (expression instanceof Expression.Symbol symbol) {
            return Quotient.of(new Atom.Variable(symbol.name()));
        } else if (expression instanceof Expression.Constant constant) {
            return constant(constant);
        } else if (expression instanceof Expression.Sum sum) {
            return sum.terms().stream().map(term -> of(term, below)).reduce(Quotient.ZERO, Quotient::plus);
        } else if (expression instanceof Expression.Product product) {
            return product.factors().stream().map(factor -> of(factor, below)).reduce(Quotient.ONE, Quotient::times);
        } else if (expression instanceof Expression.Power power) {
            Quotient exponent = of(power.exponent(), below);
            return power.base() == Expression.Constant.E
                    ? Powers.exponential(exponent)
                    : Powers.power(of(power.base(), below), exponent);
        } else if (expression instanceof Expression.Root root) {
            return Powers.root(of(root.of(), below), root.n());
        }
        Expression.Call call = (Expression.Call) expression;
        Quotient argument = of(call.argument(), below);
        return switch (call.function()) {
            case SIN -> Trigonometry.sine(argument);
            case COS -> Trigonometry.cosine(argument);
            case LN -> logarithm(argument);
            case ABS -> modulus(argument);
        };
    }

    private static Quotient constant(Expression.Constant constant) {
        return switch (constant) {
            case PI -> Quotient.of(new Atom.Pi());
            case E -> Powers.exponential(Quotient.ONE);
            case I -> Quotient.I;
        };
    }

    /** The natural logarithm; that of a product of positive numbers is a sum. */
    private static Quotient logarithm(Quotient of) {
        if (!of.isPolynomial()
                || !of.numerator().isMonomial()
                || of.numerator().first().getValue().sign() < 0
                || !of.numerator().first().getKey().powers().keySet().stream().allMatch(Atom::positive)) {
            return Quotient.of(new Atom.Opaque("ln", of.toString()));
        }
        Map.Entry<Monomial, Rational> product = of.numerator().first();
        Quotient sum = Quotient.ZERO;
        for (Map.Entry<BigInteger, Integer> factor :
                Factors.of(product.getValue()).entrySet()) {
            sum = sum.plus(logarithm(factor.getKey().toString()).times(Rational.of(factor.getValue())));
        }
        for (Map.Entry<Atom, Rational> power : product.getKey().powers().entrySet()) {
            sum = sum.plus(logarithm(power.getKey()).times(power.getValue()));
        }
        return sum;
    }

    private static Quotient logarithm(Atom of) {
        if (of instanceof Atom.Exponential exponential) {
            Quotient exponent = Quotient.of(exponential.exponent(), Rational.ONE);
            return exponential.base().equals("e") ? exponent : exponent.times(logarithm(exponential.base()));
        }
        return logarithm(of instanceof Atom.Whole whole ? whole.value().toString() : of.toString());
    }

    private static Quotient logarithm(String of) {
        return Quotient.of(new Atom.Opaque("ln", of));
    }

    private static Quotient modulus(Quotient of) {
        return of.number()
                .map(number -> Quotient.of(number.abs()))
                .orElseGet(() -> Quotient.of(new Atom.Opaque("abs", of.toString())));
    }
}
