package io.assay.verify.maths;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** Whole numbers as products. */
final class Factors {

    /** Trial division goes so far; what is left is kept whole, which costs proofs but no truth. */
    private static final int PRIME_MAX = 20_000;

    private Factors() {}

    /** Factor to its power, of a number above 0. */
    static Map<BigInteger, Integer> of(BigInteger number) {
        Map<BigInteger, Integer> factors = new TreeMap<>();
        BigInteger rest = number;
        for (int divisor = 2; divisor <= PRIME_MAX && rest.bitLength() > 1; divisor += divisor == 2 ? 1 : 2) {
            BigInteger prime = BigInteger.valueOf(divisor);
            if (prime.multiply(prime).compareTo(rest) > 0) {
                break;
            }
            for (BigInteger[] parts = rest.divideAndRemainder(prime);
                    parts[1].signum() == 0;
                    parts = rest.divideAndRemainder(prime)) {
                factors.merge(prime, 1, Integer::sum);
                rest = parts[0];
            }
        }
        if (rest.bitLength() > 1) {
            factors.merge(rest, 1, Integer::sum);
        }
        return factors;
    }

    /** The same of a fraction above 0: those of its denominator have negative powers. */
    static Map<BigInteger, Integer> of(Rational number) {
        Map<BigInteger, Integer> factors = new TreeMap<>(of(number.numerator()));
        of(number.denominator()).forEach((factor, power) -> factors.merge(factor, -power, Integer::sum));
        return factors;
    }
}
