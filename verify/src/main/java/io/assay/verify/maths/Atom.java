package io.assay.verify.maths;

/**
 * What the normal form has powers of. Two atoms are the same if their texts are; atoms of different text may still be equal, which a normal form then
 * does not see.
 */
sealed interface Atom extends Comparable<Atom> {

    /** A variable, real. */
    record Variable(String name) implements Atom {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The circle constant. */
    record Pi() implements Atom {
        @Override
        public String toString() {
            return "#pi";
        }
    }

    /** The imaginary unit, its exponent 0 or 1. */
    record Imaginary() implements Atom {
        @Override
        public String toString() {
            return "#i";
        }
    }

    /** A whole number above 1 under a root, its exponent between 0 and 1: prime, or too large to be factored. */
    record Whole(java.math.BigInteger value) implements Atom {
        @Override
        public String toString() {
            return "#" + value;
        }
    }

    /**
     * A positive base to a real power: {@code e^x}, {@code 2^x}.
     *
     * @param base {@code e} or a whole number
     */
    record Exponential(String base, Monomial exponent) implements Atom {
        @Override
        public String toString() {
            return "#exp(" + base + "," + exponent + ")";
        }
    }

    /** A root of what has no simpler one, its exponent whole and below n. */
    record Radical(Quotient of, int n) implements Atom {
        @Override
        public String toString() {
            return "#root(" + n + "," + of + ")";
        }
    }

    /** The sine of a multiple of an angle; its exponent 0 or 1, as its square is told by the cosine. */
    record Sine(String angle) implements Atom {
        @Override
        public String toString() {
            return "#sin(" + angle + ")";
        }
    }

    record Cosine(String angle) implements Atom {
        @Override
        public String toString() {
            return "#cos(" + angle + ")";
        }
    }

    /** A logarithm, or a modulus, of what has no simpler one. */
    record Opaque(String function, String of) implements Atom {
        @Override
        public String toString() {
            return "#" + function + "(" + of + ")";
        }
    }

    /** Whether it is above 0 wherever it is defined, so that exponents of powers may be multiplied. */
    default boolean positive() {
        return this instanceof Pi || this instanceof Whole || this instanceof Exponential;
    }

    /** Whether it may have negative and broken exponents. */
    default boolean divides() {
        return positive() || this instanceof Variable;
    }

    @Override
    default int compareTo(Atom other) {
        return toString().compareTo(other.toString());
    }
}
