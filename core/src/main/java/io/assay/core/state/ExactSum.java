package io.assay.core.state;

import io.assay.core.State;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A sum of doubles without any rounding until it is read: one wide fixed-point number. Any order of adding and merging gives
 * the same bits.
 */
public final class ExactSum implements State<ExactSum> {

    private static final long serialVersionUID = 1;
    private static final int LIMB_BITS = 32;
    private static final int LIMBS = 68;
    /** The weight of bit 0 is 2 to the minus this, below the smallest double. */
    private static final int SCALE = 1088;
    /** Every add changes a limb by less than 2^32, so this many fit a long. */
    private static final int ADDS_BEFORE_CARRY = 1 << 29;

    private final long[] limbs = new long[LIMBS];
    private int pending;

    /** Adds a finite number. */
    public void add(double x) {
        if (x == 0) {
            return;
        }
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0x7FF) {
            throw new IllegalArgumentException("only finite numbers can be added, but was " + x);
        }
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << 52;
        }
        int shift = exponent - 1075 + SCALE;
        int limb = shift / LIMB_BITS;
        int within = shift % LIMB_BITS;
        long sign = bits < 0 ? -1 : 1;
        long low = mantissa << within;
        long high = within == 0 ? 0 : mantissa >>> (64 - within);
        limbs[limb] += sign * (low & 0xFFFFFFFFL);
        limbs[limb + 1] += sign * (low >>> 32);
        limbs[limb + 2] += sign * high;
        if (++pending >= ADDS_BEFORE_CARRY) {
            carry();
        }
    }

    /** The sum, rounded to 34 decimal digits and then to a double. */
    public double value() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = LIMBS - 1; i >= 0; i--) {
            sum = sum.shiftLeft(LIMB_BITS).add(BigInteger.valueOf(limbs[i]));
        }
        if (sum.signum() == 0) {
            return 0;
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(SCALE)), MathContext.DECIMAL128)
                .doubleValue();
    }

    private void carry() {
        long carry = 0;
        for (int i = 0; i < LIMBS - 1; i++) {
            long value = limbs[i] + carry;
            limbs[i] = value & 0xFFFFFFFFL;
            carry = value >> LIMB_BITS;
        }
        limbs[LIMBS - 1] += carry;
        pending = 1;
    }

    @Override
    public ExactSum copy() {
        ExactSum copy = new ExactSum();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(ExactSum other) {
        other.carry();
        carry();
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] += other.limbs[i];
        }
        carry();
    }
}
