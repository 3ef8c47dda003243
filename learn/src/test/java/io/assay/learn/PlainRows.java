package io.assay.learn;

/** Rows of four numbers from 0 to 1 with a class of three and a number each, by a congruential generator that other languages repeat in a line. */
public final class PlainRows {

    public final double[][] x;
    public final int[] classes;
    public final double[] numbers;

    /** The generator goes on from one set of rows to the next. */
    public static final class Source {
        private long state = 7;

        private double next() {
            state = state * 1_103_515_245L + 12_345 & 0x7FFFFFFFL;
            return state / (double) (1L << 31);
        }

        public PlainRows rows(int n) {
            return new PlainRows(n, this);
        }
    }

    private PlainRows(int n, Source source) {
        x = new double[n][4];
        classes = new int[n];
        numbers = new double[n];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < 4; d++) {
                x[i][d] = source.next();
            }
            double z = 2 * x[i][0] + x[i][1] * x[i][2] - x[i][3];
            numbers[i] = z + 0.2 * source.next();
            classes[i] = (z + 0.4 * source.next() > 0.9 ? 1 : 0) + (z > 1.6 ? 1 : 0);
        }
    }

    /** Whether each row is of another class than the first. */
    public boolean[] others() {
        boolean[] others = new boolean[classes.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = classes[i] > 0;
        }
        return others;
    }
}
