package io.assay.audit.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rows as points: numbers less their mean by their deviation (over n) in the fitted table, a missing one at the mean; a place for each category of the fitted
 * table, 0 or 1, a missing value is a category, one that is new is all zeros.
 */
final class Encoding {

    private final List<Standard> numbers = new ArrayList<>();
    private final List<Places> categories = new ArrayList<>();

    private record Standard(String column, double fill, double mean, double deviation) {}

    private record Places(String column, List<String> names) {}

    private Encoding() {}

    /** Numbers as they are, a missing one at the mean of the fitted table. */
    static Encoding raw(Table table, Selection columns) {
        Encoding encoding = fit(table, columns);
        encoding.numbers.replaceAll(standard -> new Standard(standard.column(), standard.fill(), 0, 1));
        return encoding;
    }

    static Encoding fit(Table table, Selection columns) {
        Encoding encoding = new Encoding();
        for (String column : columns.numeric()) {
            double[] there = table.sorted(column);
            boolean constant = there.length == 0 || there[0] == there[there.length - 1];
            double mean = there.length == 0 ? 0 : Numbers.mean(there);
            encoding.numbers.add(new Standard(column, mean, mean, constant ? 1 : Numbers.deviation(there)));
        }
        for (String column : columns.categorical()) {
            encoding.categories.add(
                    new Places(column, List.copyOf(table.counts(column).keySet())));
        }
        return encoding;
    }

    private static double[] filled(double[] numbers, double mean) {
        return Arrays.stream(numbers).map(x -> Double.isNaN(x) ? mean : x).toArray();
    }

    /** How many places a point has. */
    int width() {
        return numbers.size()
                + categories.stream().mapToInt(places -> places.names().size()).sum();
    }

    /** The places of a point that a column decides on. */
    int[] places(String column) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).column().equals(column)) {
                return new int[] {i};
            }
        }
        int from = numbers.size();
        for (Places places : categories) {
            int to = from + places.names().size();
            if (places.column().equals(column)) {
                return IntStream.range(from, to).toArray();
            }
            from = to;
        }
        return new int[0];
    }

    /** The rows of a table as points. */
    double[][] of(Table table) {
        double[][] points = new double[table.size()][width()];
        int at = 0;
        for (Standard standard : numbers) {
            double[] filled = filled(table.numbers(standard.column()), standard.fill());
            for (int i = 0; i < points.length; i++) {
                points[i][at] = (filled[i] - standard.mean()) / standard.deviation();
            }
            at++;
        }
        for (Places places : categories) {
            Map<String, Integer> known = new HashMap<>();
            places.names().forEach(name -> known.put(name, known.size()));
            String[] texts = table.texts(places.column());
            for (int i = 0; i < points.length; i++) {
                Integer place = known.get(texts[i]);
                if (place != null) {
                    points[i][at + place] = 1;
                }
            }
            at += places.names().size();
        }
        return points;
    }

    /** Numbers for texts, equal ones for equal texts; new texts get new numbers. */
    static int[] codes(String[] texts, Map<String, Integer> known) {
        int[] codes = new int[texts.length];
        for (int i = 0; i < codes.length; i++) {
            Integer code = known.get(texts[i]);
            if (code == null) {
                code = known.size();
                known.put(texts[i], code);
            }
            codes[i] = code;
        }
        return codes;
    }

    /** Euclid's distances of points. */
    @SuppressWarnings("ArrayRecordComponent") // Points that are read in place; never compared.
    record Euclid(double[][] query, double[][] index) implements Space {

        @Override
        public int queries() {
            return query.length;
        }

        @Override
        public int indexed() {
            return index.length;
        }

        @Override
        public double at(int one, int other) {
            double[] a = query[one];
            double[] b = index[other];
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += (a[k] - b[k]) * (a[k] - b[k]);
            }
            return Math.sqrt(sum);
        }
    }
}
