package io.assay.audit.tabular;

import io.assay.learn.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rows of both tables as points, synthetic first. */
final class Stacked {

    private Stacked() {}

    /** Encoded by the reference. */
    static double[][] rows(TableSet tables, Selection columns) {
        return rows(tables, Encoding.fit(tables.reference(), columns));
    }

    /** Numbers as they are, a missing one at the mean of the reference. */
    static double[][] numbers(TableSet tables, List<String> columns) {
        return rows(tables, Encoding.raw(tables.reference(), new Selection(columns, List.of()).notEmpty()));
    }

    private static double[][] rows(TableSet tables, Encoding encoding) {
        double[][] made = encoding.of(tables.synthetic());
        double[][] real = encoding.of(tables.reference());
        double[][] both = Arrays.copyOf(made, made.length + real.length);
        System.arraycopy(real, 0, both, made.length, real.length);
        return both;
    }

    static boolean[] synthetic(int rows, int made) {
        boolean[] synthetic = new boolean[rows];
        Arrays.fill(synthetic, 0, made, true);
        return synthetic;
    }

    /** Columns less their median by their inter-quartile range in the training rows. */
    static UnaryOperator<Vector> byQuartiles(List<Vector> train) {
        int width = train.get(0).length();
        double[] middle = new double[width];
        double[] scale = new double[width];
        for (int k = 0; k < width; k++) {
            int column = k;
            double[] sorted =
                    train.stream().mapToDouble(row -> row.at(column)).sorted().toArray();
            middle[k] = Numbers.quantile(sorted, 0.5);
            double range = Numbers.quantile(sorted, 0.75) - Numbers.quantile(sorted, 0.25);
            scale[k] = range == 0 ? 1 : range;
        }
        return row -> {
            double[] scaled = new double[width];
            Arrays.setAll(scaled, k -> (row.at(k) - middle[k]) / scale[k]);
            return Vector.of(scaled);
        };
    }
}
