package io.assay.verify.maths;

import java.util.Map;
import java.util.Optional;

/** Powers and roots in normal form. Variables are real, so where the root of a variable is defined, the variable is not negative. */
final class Powers {

    private static final Rational HALF = Rational.of(1, 2);

    private Powers() {}

    static Quotient power(Quotient base, Quotient exponent) {
        Optional<Rational> number = exponent.number();
        if (number.isPresent()) {
            return power(base, number.get());
        }
        return base.number()
                .filter(known -> known.sign() > 0)
                .map(known -> exponential(known, exponent))
                .orElseThrow(() -> new Undecidable("a power of " + base + " to " + exponent));
    }

    static Quotient power(Quotient base, Rational exponent) {
        if (exponent.isWhole()) {
            return base.power(exponent.toInt());
        }
        Optional<Rational> number = base.number();
        if (number.isPresent()) {
            return power(number.get(), exponent);
        }
        int n = Rational.of(exponent.denominator()).toInt();
        int whole = Rational.of(exponent.floor()).toInt();
        int rest = exponent.minus(Rational.of(whole)).times(Rational.of(n)).toInt();
        return base.power(whole).times(root(base, n).power(rest));
    }

    private static Quotient power(Rational base, Rational exponent) {
        if (base.isZero() && exponent.sign() > 0) {
            return Quotient.ZERO;
        }
        if (base.sign() < 0 && exponent.denominator().equals(java.math.BigInteger.TWO)) {
            int halves = exponent.times(Rational.of(2)).toInt();
            return power(base.negate(), exponent).times(Quotient.I.power(Math.floorMod(halves, 4)));
        }
        if (base.sign() <= 0) {
            throw new Undecidable("a power of " + base + " to " + exponent);
        }
        Quotient power = Quotient.ONE;
        for (Map.Entry<java.math.BigInteger, Integer> factor : Factors.of(base).entrySet()) {
            Rational times = exponent.times(Rational.of(factor.getValue()));
            Rational whole = Rational.of(factor.getKey())
                    .power(Rational.of(times.floor()).toInt());
            Rational broken = times.minus(Rational.of(times.floor()));
            power = power.times(Quotient.of(Monomial.of(new Atom.Whole(factor.getKey()), broken), whole));
        }
        return power;
    }

    /** The n-th root; of a negative number the real one where n is odd. */
    static Quotient root(Quotient of, int n) {
        Optional<Rational> number = of.number();
        if (number.isPresent()) {
            boolean mirrored = n % 2 == 1 && number.get().sign() < 0;
            Quotient root = power(mirrored ? number.get().negate() : number.get(), Rational.of(1, n));
            return mirrored ? root.times(Rational.of(-1)) : root;
        }
        if (of.isPolynomial() && of.numerator().isMonomial()) {
            return rootOfMonomial(of.numerator().first(), n);
        }
        Optional<Quotient> simple = n == 2 ? denested(of) : Optional.empty();
        return simple.orElseGet(() -> rootOfSum(of, n));
    }

    /** What is surely not negative comes out of the root; a variable does with an exponent up to 1, as the root of x^2 is no x. */
    private static Quotient rootOfMonomial(Map.Entry<Monomial, Rational> of, int n) {
        Monomial out = of.getKey()
                .only(power -> power.getKey().positive()
                        || power.getKey() instanceof Atom.Variable
                                && power.getValue().abs().compareTo(Rational.ONE) <= 0);
        Monomial in = of.getKey().only(power -> out.exponent(power.getKey()).isZero());
        Quotient root = power(of.getValue().abs(), Rational.of(1, n)).times(settled(out.power(Rational.of(1, n))));
        boolean negative = of.getValue().sign() < 0;
        return in.isOne() && !negative
                ? root
                : root.times(Quotient.of(new Atom.Radical(Quotient.of(in, Rational.of(negative ? -1 : 1)), n)));
    }

    private static Quotient settled(Monomial monomial) {
        return Quotient.of(monomial, Rational.ONE).times(Quotient.ONE);
    }

    private static Quotient rootOfSum(Quotient of, int n) {
        Rational content = of.numerator().content().over(of.denominator().content());
        Quotient rest = of.times(content.inverse());
        return power(content, Rational.of(1, n)).times(Quotient.of(new Atom.Radical(rest, n)));
    }

    /** The root of a + b*sqrt(c), where a^2 - b^2*c is a square d^2: sqrt((a+d)/2) + sqrt((a-d)/2), or their difference where b is negative. */
    private static Optional<Quotient> denested(Quotient of) {
        if (!of.isPolynomial() || of.numerator().terms().size() != 2) {
            return Optional.empty();
        }
        Rational a = of.numerator().terms().getOrDefault(Monomial.ONE, Rational.ZERO);
        Quotient root = of.minus(Quotient.of(a));
        Optional<Rational> square = root.power(2).number();
        if (a.sign() <= 0 || square.isEmpty() || square.get().sign() <= 0) {
            return Optional.empty();
        }
        Rational difference = a.times(a).minus(square.get());
        if (difference.sign() < 0) {
            return Optional.empty();
        }
        return power(difference, HALF).number().map(d -> {
            Quotient high = power(a.plus(d).times(HALF), HALF);
            Quotient low = power(a.minus(d).times(HALF), HALF);
            boolean minus = root.numerator().first().getValue().sign() < 0;
            return minus ? high.minus(low) : high.plus(low);
        });
    }

    /** e to a power, which may be imaginary. */
    static Quotient exponential(Quotient exponent) {
        Quotient power = Quotient.ONE;
        Quotient angle = Quotient.ZERO;
        for (Map.Entry<Monomial, Rational> term : terms(exponent).entrySet()) {
            Atom i = new Atom.Imaginary();
            if (term.getKey().exponent(i).isZero()) {
                power = power.times(Quotient.of(
                        Monomial.of(new Atom.Exponential("e", term.getKey()), term.getValue()), Rational.ONE));
            } else {
                angle = angle.plus(Quotient.of(term.getKey().without(i), term.getValue()));
            }
        }
        return angle.isZero()
                ? power
                : power.times(Trigonometry.cosine(angle).plus(Quotient.I.times(Trigonometry.sine(angle))));
    }

    private static Quotient exponential(Rational base, Quotient exponent) {
        Quotient power = Quotient.ONE;
        for (Map.Entry<Monomial, Rational> term : terms(exponent).entrySet()) {
            if (term.getKey().isOne()) {
                power = power.times(power(base, term.getValue()));
                continue;
            }
            if (!term.getKey().exponent(new Atom.Imaginary()).isZero()) {
                throw new Undecidable("an imaginary power of " + base);
            }
            for (Map.Entry<java.math.BigInteger, Integer> factor :
                    Factors.of(base).entrySet()) {
                Rational times = term.getValue().times(Rational.of(factor.getValue()));
                Atom atom = new Atom.Exponential(factor.getKey().toString(), term.getKey());
                power = power.times(Quotient.of(Monomial.of(atom, times), Rational.ONE));
            }
        }
        return power;
    }

    private static Map<Monomial, Rational> terms(Quotient exponent) {
        if (!exponent.isPolynomial()) {
            throw new Undecidable("a power to the quotient " + exponent);
        }
        return exponent.numerator().terms();
    }
}
