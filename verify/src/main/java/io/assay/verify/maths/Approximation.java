package io.assay.verify.maths;

/**
 * A complex number with a bound of its error, kept through every operation: two of them that are further apart than both errors are different numbers.
 *
 * @param error the distance of the true value, at most
 */
record Approximation(double re, double im, double error) {

    /** Twice as much as the functions of {@link StrictMath} may err, and room for the sums beside them. */
    private static final double ROUNDING = 0x1p-48;

    Approximation {
        if (!Double.isFinite(re) || !Double.isFinite(im) || !Double.isFinite(error)) {
            throw new Undecidable("no finite value");
        }
    }

    static Approximation of(double real) {
        return rounded(real, 0, 0);
    }

    private static Approximation rounded(double re, double im, double error) {
        return new Approximation(re, im, error + ROUNDING * (Math.abs(re) + Math.abs(im)));
    }

    double modulus() {
        return StrictMath.hypot(re, im);
    }

    /** Whether the two cannot be the same number. */
    boolean differs(Approximation other) {
        double apart = StrictMath.hypot(re - other.re, im - other.im);
        return apart > (error + other.error) * (1 + ROUNDING) + ROUNDING * (modulus() + other.modulus());
    }

    Approximation plus(Approximation other) {
        double size = modulus() + other.modulus();
        return rounded(re + other.re, im + other.im, error + other.error + ROUNDING * size);
    }

    Approximation times(Approximation other) {
        double size = modulus() * other.modulus();
        double carried = modulus() * other.error + other.modulus() * error + error * other.error;
        return rounded(re * other.re - im * other.im, re * other.im + im * other.re, carried + ROUNDING * size);
    }

    Approximation inverse() {
        double least = modulus() - error;
        if (least <= 0) {
            throw new Undecidable("perhaps a division by zero");
        }
        double square = re * re + im * im;
        return rounded(re / square, -im / square, error / (least * modulus()) + ROUNDING / modulus());
    }

    Approximation exp() {
        double size = StrictMath.exp(re);
        double carried = size * StrictMath.expm1(error) + size * ROUNDING * (1 + Math.abs(im));
        return rounded(size * StrictMath.cos(im), size * StrictMath.sin(im), carried);
    }

    /** The principal logarithm; near its cut on the negative numbers there is none. */
    Approximation ln() {
        double least = modulus() - error;
        boolean cut = re < 0 && Math.abs(im) <= error && im != 0;
        if (least <= 0 || cut) {
            throw new Undecidable("perhaps no logarithm");
        }
        return rounded(StrictMath.log(modulus()), StrictMath.atan2(im, re), error / least + 4 * ROUNDING);
    }

    /** Of a real number alone. */
    Approximation sin() {
        requireReal();
        return rounded(StrictMath.sin(re), 0, error + ROUNDING);
    }

    Approximation cos() {
        requireReal();
        return rounded(StrictMath.cos(re), 0, error + ROUNDING);
    }

    Approximation abs() {
        return rounded(modulus(), 0, error);
    }

    Approximation power(Approximation exponent) {
        return ln().times(exponent).exp();
    }

    boolean isReal() {
        return im == 0;
    }

    private void requireReal() {
        if (!isReal()) {
            throw new Undecidable("a function of a complex number");
        }
    }
}
