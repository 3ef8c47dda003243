package io.assay.verify.maths;

import java.util.Map;
import java.util.Optional;

/**
 * A quotient of two polynomials, reduced by what is known of their atoms: squares of i and of sines, whole powers of roots. If the difference of two
 * has the numerator 0, they are equal wherever both are defined; if not, nothing is known but for plain fractions.
 */
record Quotient(Polynomial numerator, Polynomial denominator) {

    static final Quotient ZERO = new Quotient(Polynomial.ZERO, Polynomial.ONE);
    static final Quotient ONE = new Quotient(Polynomial.ONE, Polynomial.ONE);
    static final Quotient I = of(Monomial.of(new Atom.Imaginary(), Rational.ONE), Rational.ONE);

    private static final int EXPONENT_MAX = 200;

    static Quotient of(Monomial monomial, Rational coefficient) {
        return new Quotient(Polynomial.of(monomial, coefficient), Polynomial.ONE);
    }

    static Quotient of(Rational number) {
        return of(Monomial.ONE, number);
    }

    static Quotient of(Atom atom) {
        return of(Monomial.of(atom, Rational.ONE), Rational.ONE);
    }

    /** One over another; what the denominator has of variables and positive numbers goes into the numerator. */
    private static Quotient simplified(Polynomial numerator, Polynomial denominator) {
        if (denominator.isZero()) {
            throw new Undecidable("division by zero");
        }
        if (denominator.isMonomial() && denominator.first().getKey().divides()) {
            Map.Entry<Monomial, Rational> only = denominator.first();
            Polynomial inverse = Polynomial.of(
                    only.getKey().power(Rational.of(-1)), only.getValue().inverse());
            return reduced(numerator.times(inverse));
        }
        return numerator.isZero() ? ZERO : new Quotient(numerator, denominator);
    }

    private static Quotient reduced(Polynomial polynomial) {
        Quotient sum = ZERO;
        boolean changed = false;
        Polynomial kept = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> term : polynomial.terms().entrySet()) {
            Optional<Quotient> other = reduced(term.getKey());
            changed |= other.isPresent();
            if (other.isPresent()) {
                sum = sum.plus(other.get().times(term.getValue()));
            } else {
                kept = kept.plus(Polynomial.of(term.getKey(), term.getValue()));
            }
        }
        return changed ? sum.plus(new Quotient(kept, Polynomial.ONE)) : new Quotient(polynomial, Polynomial.ONE);
    }

    /** The monomial with one atom put right, if one has an exponent that it may not have. */
    private static Optional<Quotient> reduced(Monomial monomial) {
        for (Map.Entry<Atom, Rational> power : monomial.powers().entrySet()) {
            Atom atom = power.getKey();
            Rational exponent = power.getValue();
            if (atom instanceof Atom.Imaginary && exponent.compareTo(Rational.of(2)) >= 0) {
                return Optional.of(of(monomial.times(Monomial.of(atom, Rational.of(-2))), Rational.of(-1))
                        .settled());
            } else if (atom instanceof Atom.Sine sine && exponent.compareTo(Rational.of(2)) >= 0) {
                Quotient cosine = of(new Atom.Cosine(sine.angle()));
                Quotient square = ONE.minus(cosine.times(cosine));
                return Optional.of(of(monomial.times(Monomial.of(atom, Rational.of(-2))), Rational.ONE)
                        .times(square));
            } else if (atom instanceof Atom.Whole whole && exponent.floor().signum() != 0) {
                int whole0 = Rational.of(exponent.floor()).toInt();
                Monomial rest = monomial.times(Monomial.of(atom, Rational.of(-whole0)));
                return Optional.of(
                        of(rest, Rational.of(whole.value()).power(whole0)).settled());
            } else if (atom instanceof Atom.Radical radical && exponent.compareTo(Rational.of(radical.n())) >= 0) {
                Monomial rest = monomial.times(Monomial.of(atom, Rational.of(-radical.n())));
                return Optional.of(of(rest, Rational.ONE).times(radical.of()));
            }
        }
        return Optional.empty();
    }

    private Quotient settled() {
        return reduced(numerator);
    }

    Quotient plus(Quotient other) {
        if (denominator.equals(other.denominator)) {
            return denominator.equals(Polynomial.ONE)
                    ? new Quotient(numerator.plus(other.numerator), Polynomial.ONE)
                    : simplified(numerator.plus(other.numerator), denominator);
        }
        return product(numerator, other.denominator)
                .plus(product(other.numerator, denominator))
                .over(product(denominator, other.denominator));
    }

    private static Quotient product(Polynomial one, Polynomial other) {
        return reduced(one.times(other));
    }

    Quotient minus(Quotient other) {
        return plus(other.times(Rational.of(-1)));
    }

    Quotient times(Rational factor) {
        return new Quotient(numerator.times(factor), denominator);
    }

    Quotient times(Quotient other) {
        Quotient above = product(numerator, other.numerator);
        return denominator.equals(Polynomial.ONE) && other.denominator.equals(Polynomial.ONE)
                ? above
                : above.over(product(denominator, other.denominator));
    }

    /** Where a reduction brought a denominator of its own, both are crossed. */
    private Quotient over(Quotient other) {
        if (denominator.equals(Polynomial.ONE) && other.denominator.equals(Polynomial.ONE)) {
            return simplified(numerator, other.numerator);
        }
        return product(numerator, other.denominator).over(product(denominator, other.numerator));
    }

    Quotient inverse() {
        return simplified(denominator, numerator);
    }

    Quotient power(int exponent) {
        if (Math.abs(exponent) > EXPONENT_MAX && number().isEmpty() && !numerator.isMonomial()) {
            throw new Undecidable("a power above " + EXPONENT_MAX);
        }
        Quotient base = exponent < 0 ? inverse() : this;
        Optional<Rational> number = base.number();
        if (number.isPresent()) {
            return of(number.get().power(Math.abs(exponent)));
        }
        Quotient power = ONE;
        for (int bit = 31 - Integer.numberOfLeadingZeros(Math.abs(exponent)); bit >= 0; bit--) {
            power = power.times(power);
            power = (Math.abs(exponent) >> bit & 1) == 1 ? power.times(base) : power;
        }
        return power;
    }

    boolean isZero() {
        return numerator.isZero();
    }

    /** Whether nothing is divided by. */
    boolean isPolynomial() {
        return denominator.equals(Polynomial.ONE);
    }

    /** The number, if it is a plain fraction. */
    Optional<Rational> number() {
        if (!isPolynomial()) {
            return Optional.empty();
        }
        if (numerator.isZero()) {
            return Optional.of(Rational.ZERO);
        }
        return numerator.isMonomial() && numerator.first().getKey().isOne()
                ? Optional.of(numerator.first().getValue())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return isPolynomial() ? numerator.toString() : numerator + "/" + denominator;
    }
}
