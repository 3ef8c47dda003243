package io.assay.core.state;

/** Natural logarithms of whole numbers; small ones from a table. */
public final class LogTable {

    private static final double[] SMALL = new double[4096];

    static {
        for (int i = 1; i < SMALL.length; i++) {
            SMALL[i] = StrictMath.log(i);
        }
    }

    private LogTable() {}

    /** ln n, and 0 for n = 0, where it only ever stands in 0 ln 0. */
    public static double ln(long n) {
        return n < SMALL.length ? SMALL[(int) n] : StrictMath.log((double) n);
    }

    /** n ln n, with 0 ln 0 = 0. */
    public static double timesLn(long n) {
        return (double) n * ln(n);
    }
}
