package io.assay.verify.maths;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A sum of monomials with rational coefficients, none of them 0. */
record Polynomial(TreeMap<Monomial, Rational> terms) {

    private static final int TERMS_MAX = 400;

    static final Polynomial ZERO = new Polynomial(new TreeMap<>());
    static final Polynomial ONE = of(Monomial.ONE, Rational.ONE);

    Polynomial {
        terms.values().removeIf(Rational::isZero);
        if (terms.size() > TERMS_MAX) {
            throw new Undecidable("more than " + TERMS_MAX + " terms");
        }
    }

    static Polynomial of(Monomial monomial, Rational coefficient) {
        TreeMap<Monomial, Rational> terms = new TreeMap<>();
        terms.put(monomial, coefficient);
        return new Polynomial(terms);
    }

    Polynomial plus(Polynomial other) {
        TreeMap<Monomial, Rational> sum = new TreeMap<>(terms);
        other.terms.forEach((monomial, coefficient) -> sum.merge(monomial, coefficient, Rational::plus));
        return new Polynomial(sum);
    }

    Polynomial times(Rational factor) {
        TreeMap<Monomial, Rational> product = new TreeMap<>();
        terms.forEach((monomial, coefficient) -> product.put(monomial, coefficient.times(factor)));
        return new Polynomial(product);
    }

    /** The product as it is; atoms whose exponents became too high are for {@link Quotient} to put right. */
    Polynomial times(Polynomial other) {
        TreeMap<Monomial, Rational> product = new TreeMap<>();
        terms.forEach((monomial, coefficient) -> other.terms.forEach(
                (factor, times) -> product.merge(monomial.times(factor), coefficient.times(times), Rational::plus)));
        return new Polynomial(product);
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** Whether it has one term. */
    boolean isMonomial() {
        return terms.size() == 1;
    }

    Map.Entry<Monomial, Rational> first() {
        return terms.firstEntry();
    }

    /** The positive factor without which all coefficients are whole and have no common divisor. */
    Rational content() {
        java.math.BigInteger divisor = java.math.BigInteger.ZERO;
        java.math.BigInteger multiple = java.math.BigInteger.ONE;
        for (Rational coefficient : terms.values()) {
            divisor = divisor.gcd(coefficient.numerator());
            multiple = multiple.multiply(coefficient.denominator()).divide(multiple.gcd(coefficient.denominator()));
        }
        return new Rational(divisor, multiple);
    }

    @Override
    public String toString() {
        return terms.entrySet().stream()
                .map(term -> term.getValue() + "*" + term.getKey())
                .collect(Collectors.joining("+", "(", ")"));
    }
}
