package io.assay.verify.maths;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A product of powers of atoms. */
record Monomial(TreeMap<Atom, Rational> powers, String text) implements Comparable<Monomial> {

    static final Monomial ONE = of(new TreeMap<>());

    static Monomial of(TreeMap<Atom, Rational> powers) {
        powers.values().removeIf(Rational::isZero);
        String text = powers.entrySet().stream()
                .map(power -> power.getKey() + "^" + power.getValue())
                .collect(Collectors.joining("*"));
        return new Monomial(powers, text);
    }

    static Monomial of(Atom atom, Rational exponent) {
        TreeMap<Atom, Rational> powers = new TreeMap<>();
        powers.put(atom, exponent);
        return of(powers);
    }

    Monomial times(Monomial other) {
        TreeMap<Atom, Rational> all = new TreeMap<>(powers);
        other.powers.forEach((atom, exponent) -> all.merge(atom, exponent, Rational::plus));
        return of(all);
    }

    /** Each exponent multiplied. */
    Monomial power(Rational exponent) {
        TreeMap<Atom, Rational> all = new TreeMap<>();
        powers.forEach((atom, power) -> all.put(atom, power.times(exponent)));
        return of(all);
    }

    Monomial without(Atom atom) {
        TreeMap<Atom, Rational> left = new TreeMap<>(powers);
        left.remove(atom);
        return of(left);
    }

    /** The part of those atoms. */
    Monomial only(Predicate<Map.Entry<Atom, Rational>> of) {
        TreeMap<Atom, Rational> part = new TreeMap<>();
        powers.entrySet().stream().filter(of).forEach(power -> part.put(power.getKey(), power.getValue()));
        return of(part);
    }

    Rational exponent(Atom atom) {
        return powers.getOrDefault(atom, Rational.ZERO);
    }

    boolean isOne() {
        return powers.isEmpty();
    }

    /** Whether a division by it can be written with negative exponents. */
    boolean divides() {
        return powers.keySet().stream().allMatch(Atom::divides);
    }

    @Override
    public int compareTo(Monomial other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Monomial monomial && text.equals(monomial.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
