package io.assay.verify.maths;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A formula as it was written. Differences are sums with a factor of -1, quotients are products with a power of -1. */
sealed interface Expression {

    record Numeral(Rational value) implements Expression {}

    /** A variable; it stands for a real number. */
    record Symbol(String name) implements Expression {}

    enum Constant implements Expression {
        PI,
        E,
        I
    }

    record Sum(List<Expression> terms) implements Expression {}

    record Product(List<Expression> factors) implements Expression {}

    record Power(Expression base, Expression exponent) implements Expression {}

    /** The n-th root; of a negative number the real one where n is odd. */
    record Root(Expression of, int n) implements Expression {}

    record Call(Function function, Expression argument) implements Expression {}

    enum Function {
        SIN,
        COS,
        LN,
        ABS
    }

    static Expression number(long value) {
        return new Numeral(Rational.of(value));
    }

    static Expression minus(Expression of) {
        return new Product(List.of(number(-1), of));
    }

    static Expression over(Expression one, Expression other) {
        return new Product(List.of(one, new Power(other, number(-1))));
    }

    /** The names of all variables. */
    default Set<String> symbols() {
        Set<String> names = new TreeSet<>();
        collect(names);
        return names;
    }

    private void collect(Set<String> names) {
        if (this instanceof Symbol symbol) {
            names.add(symbol.name());
        } else if (this instanceof Sum sum) {
            sum.terms().forEach(term -> term.collect(names));
        } else if (this instanceof Product product) {
            product.factors().forEach(factor -> factor.collect(names));
        } else if (this instanceof Power power) {
            power.base().collect(names);
            power.exponent().collect(names);
        } else if (this instanceof Root root) {
            root.of().collect(names);
        } else if (this instanceof Call call) {
            call.argument().collect(names);
        }
    }
}
