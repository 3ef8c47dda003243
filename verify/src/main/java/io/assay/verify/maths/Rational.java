package io.assay.verify.maths;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms.
 *
 * @param denominator above 0
 */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    /** Numbers of more bits are no answers but attacks. */
    static final int BITS_MAX = 1 << 14;

    static final Rational ZERO = of(0);
    static final Rational ONE = of(1);

    Rational {
        if (denominator.signum() == 0) {
            throw new Undecidable("division by zero");
        }
        BigInteger common = numerator.gcd(denominator);
        common = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
        if (numerator.bitLength() > BITS_MAX || denominator.bitLength() > BITS_MAX) {
            throw new Undecidable("a number of more than " + BITS_MAX + " bits");
        }
    }

    static Rational of(long whole) {
        return of(BigInteger.valueOf(whole));
    }

    static Rational of(BigInteger whole) {
        return new Rational(whole, BigInteger.ONE);
    }

    static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A decimal as it is written; at most as many digits as numbers may have bits. */
    static Rational of(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        if (Math.abs((long) number.scale()) > BITS_MAX / 4) {
            throw new Undecidable("a number of too many digits");
        }
        return number.scale() <= 0
                ? of(number.toBigIntegerExact())
                : new Rational(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational minus(Rational other) {
        return plus(other.negate());
    }

    Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Rational over(Rational other) {
        return times(other.inverse());
    }

    Rational inverse() {
        return new Rational(denominator, numerator);
    }

    Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    Rational abs() {
        return sign() < 0 ? negate() : this;
    }

    Rational power(int exponent) {
        int times = Math.abs(exponent);
        long bits = (long) Math.max(numerator.bitLength(), denominator.bitLength()) * times;
        if (bits > 2L * BITS_MAX) {
            throw new Undecidable("a power of more than " + BITS_MAX + " bits");
        }
        Rational power = new Rational(numerator.pow(times), denominator.pow(times));
        return exponent < 0 ? power.inverse() : power;
    }

    BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    int sign() {
        return numerator.signum();
    }

    /** The whole number, where it is one and small enough to count with. */
    int toInt() {
        if (!isWhole() || numerator.bitLength() > 24) {
            throw new Undecidable(this + " is no small whole number");
        }
        return numerator.intValueExact();
    }

    double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
