package io.assay.audit.tabular;

import io.assay.core.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Distances with a weight a column: the inverse of the entropy of its values in the reference; numbers by their range over all tables.
 *
 * @param query numbers of the rows that search, scaled
 * @param index numbers of the rows that are searched, scaled
 * @param queryCodes categories of the rows that search, by column
 * @param indexCodes categories of the rows that are searched
 * @param weights weights of the categories' columns
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
record WeightedGower(double[][] query, double[][] index, int[][] queryCodes, int[][] indexCodes, double[] weights)
        implements Space {

    static WeightedGower between(TableSet tables, Role query, Role index, Selection columns) {
        List<String> numeric = columns.numeric();
        List<String> categorical = columns.categorical();
        double[][] one = new double[numeric.size()][];
        double[][] other = new double[numeric.size()][];
        for (int k = 0; k < one.length; k++) {
            double scale = weight(tables, numeric.get(k)) / range(tables, numeric.get(k));
            one[k] = scaled(tables.of(query).numbers(numeric.get(k)), scale);
            other[k] = scaled(tables.of(index).numbers(numeric.get(k)), scale);
        }
        int[][] queryCodes = new int[categorical.size()][];
        int[][] indexCodes = new int[categorical.size()][];
        double[] weights = new double[categorical.size()];
        for (int k = 0; k < weights.length; k++) {
            Map<String, Integer> codes = new HashMap<>();
            queryCodes[k] = Encoding.codes(tables.of(query).texts(categorical.get(k)), codes);
            indexCodes[k] = Encoding.codes(tables.of(index).texts(categorical.get(k)), codes);
            weights[k] = weight(tables, categorical.get(k));
        }
        return new WeightedGower(one, other, queryCodes, indexCodes, weights);
    }

    private static double weight(TableSet tables, String column) {
        double entropy = Frequencies.entropy(tables.reference().counts(column));
        return entropy > 0 ? 1 / entropy : 0;
    }

    private static double[] scaled(double[] numbers, double scale) {
        return Arrays.stream(numbers).map(x -> x * scale).toArray();
    }

    private static double range(TableSet tables, String column) {
        double[] all = Stream.of(Role.REFERENCE, Role.SYNTHETIC, Role.HOLDOUT)
                .filter(tables::has)
                .flatMapToDouble(role -> Arrays.stream(tables.of(role).sorted(column)))
                .sorted()
                .toArray();
        return all.length > 0 && all[all.length - 1] > all[0] ? all[all.length - 1] - all[0] : 1;
    }

    @Override
    public int queries() {
        return query.length > 0 ? query[0].length : queryCodes[0].length;
    }

    @Override
    public int indexed() {
        return index.length > 0 ? index[0].length : indexCodes[0].length;
    }

    @Override
    public double at(int one, int other) {
        double sum = 0;
        for (int k = 0; k < query.length; k++) {
            double difference = Math.abs(query[k][one] - index[k][other]);
            boolean missing = Double.isNaN(query[k][one]) && Double.isNaN(index[k][other]);
            sum += missing ? 0 : Double.isNaN(difference) ? 1 : difference;
        }
        for (int k = 0; k < weights.length; k++) {
            sum += queryCodes[k][one] == indexCodes[k][other] ? 0 : weights[k];
        }
        return sum / (query.length + weights.length);
    }
}
