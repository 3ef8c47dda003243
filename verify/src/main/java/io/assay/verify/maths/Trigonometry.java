package io.assay.verify.maths;

import java.util.Map;

/** Sines and cosines in normal form: angles are added up, multiples unfolded, those of simple parts of pi known. */
final class Trigonometry {

    /** Higher multiples of an angle have too many terms. */
    private static final int MULTIPLE_MAX = 24;

    private static final Monomial PI = Monomial.of(new Atom.Pi(), Rational.ONE);
    private static final Quotient HALF = Quotient.of(Rational.of(1, 2));

    /** Both of an angle. */
    private record Pair(Quotient cosine, Quotient sine) {

        static final Pair OF_ZERO = new Pair(Quotient.ONE, Quotient.ZERO);

        Pair plus(Pair other) {
            return new Pair(
                    cosine.times(other.cosine).minus(sine.times(other.sine)),
                    sine.times(other.cosine).plus(cosine.times(other.sine)));
        }

        Pair times(int times) {
            if (Math.abs(times) > MULTIPLE_MAX) {
                throw new Undecidable("an angle " + times + " times");
            }
            Pair sum = OF_ZERO;
            for (int i = 0; i < Math.abs(times); i++) {
                sum = sum.plus(this);
            }
            return times < 0 ? new Pair(sum.cosine, sum.sine.times(Rational.of(-1))) : sum;
        }
    }

    private Trigonometry() {}

    static Quotient sine(Quotient angle) {
        return of(angle).sine;
    }

    static Quotient cosine(Quotient angle) {
        return of(angle).cosine;
    }

    private static Pair of(Quotient angle) {
        if (!angle.isPolynomial()) {
            return atoms(angle.toString());
        }
        Pair sum = Pair.OF_ZERO;
        for (Map.Entry<Monomial, Rational> term : angle.numerator().terms().entrySet()) {
            Rational times = term.getValue();
            int parts = Rational.of(times.denominator()).toInt();
            Pair part = term.getKey().equals(PI)
                    ? partOfPi(parts, times)
                    : atoms(term.getKey() + "/" + parts)
                            .times(Rational.of(times.numerator()).toInt());
            sum = sum.plus(part);
        }
        return sum;
    }

    private static Pair atoms(String angle) {
        return new Pair(Quotient.of(new Atom.Cosine(angle)), Quotient.of(new Atom.Sine(angle)));
    }

    /** A multiple of pi, without whole turns. */
    private static Pair partOfPi(int parts, Rational times) {
        int multiple =
                times.numerator().mod(java.math.BigInteger.valueOf(2L * parts)).intValueExact();
        Quotient root2 = root(2);
        Quotient root3 = root(3);
        Pair one = switch (parts) {
            case 1 -> new Pair(Quotient.of(Rational.of(-1)), Quotient.ZERO);
            case 2 -> new Pair(Quotient.ZERO, Quotient.ONE);
            case 3 -> new Pair(HALF, root3.times(HALF));
            case 4 -> new Pair(root2.times(HALF), root2.times(HALF));
            case 6 -> new Pair(root3.times(HALF), HALF);
            case 12 ->
                new Pair(
                        root2.times(root3.plus(Quotient.ONE)).times(Rational.of(1, 4)),
                        root2.times(root3.minus(Quotient.ONE)).times(Rational.of(1, 4)));
            default -> atoms(PI + "/" + parts);
        };
        return one.times(multiple);
    }

    private static Quotient root(int of) {
        return Powers.root(Quotient.of(Rational.of(of)), 2);
    }
}
