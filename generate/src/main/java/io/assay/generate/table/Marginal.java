package io.assay.generate.table;

import io.assay.core.Row;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The distribution of the values of one column by itself, as a way from 0 to 1. */
sealed interface Marginal {

    /** Whether a row has a value. */
    boolean has(Row row);

    /**
     * Where a row stands that has one.
     *
     * @param share where within its step, from 0 to 1, where many rows are alike
     */
    double place(Row row, double share);

    /** The value at a place. */
    Object at(double place);

    static Marginal of(TrainingTable table, int column) {
        return table.kind(column).numeric() ? Numbers.of(table, column) : Names.of(table, column);
    }

    /** Numbers in order; between neighbours values are read off a straight line. */
    @SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
    record Numbers(int column, NumberForm form, double[] sorted) implements Marginal {

        static Numbers of(TrainingTable table, int column) {
            double[] sorted = table.rows().stream()
                    .filter(row -> row.hasNumber(column))
                    .mapToDouble(row -> row.number(column))
                    .sorted()
                    .toArray();
            return new Numbers(column, NumberForm.of(table, column), sorted);
        }

        @Override
        public boolean has(Row row) {
            return row.hasNumber(column);
        }

        @Override
        public double place(Row row, double share) {
            double number = row.number(column);
            int from = below(number);
            int to = from;
            while (to < sorted.length && sorted[to] == number) {
                to++;
            }
            return (from + share * (to - from)) / sorted.length;
        }

        private int below(double number) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                low = sorted[middle] < number ? middle + 1 : low;
                high = sorted[middle] < number ? high : middle;
            }
            return low;
        }

        @Override
        public Object at(double place) {
            if (sorted.length == 0) {
                return "";
            }
            double at = place * sorted.length - 0.5;
            int below = (int) Math.max(0, Math.min(sorted.length - 1, Math.floor(at)));
            int above = Math.min(sorted.length - 1, below + 1);
            double share = Math.max(0, Math.min(1, at - below));
            return form.write(sorted[below] + share * (sorted[above] - sorted[below]));
        }
    }

    /** Names, each a step as wide as its share; a missing value is one of them. */
    @SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
    record Names(int column, String[] names, double[] upTo) implements Marginal {

        static Names of(TrainingTable table, int column) {
            Map<String, Integer> counts = new TreeMap<>();
            table.rows().forEach(row -> counts.merge(row.text(column), 1, Integer::sum));
            double[] upTo = new double[counts.size()];
            int i = 0;
            double sum = 0;
            for (int count : counts.values()) {
                sum += count;
                upTo[i++] = sum / table.rows().size();
            }
            return new Names(column, counts.keySet().toArray(String[]::new), upTo);
        }

        @Override
        public boolean has(Row row) {
            return true;
        }

        @Override
        public double place(Row row, double share) {
            int at = Arrays.binarySearch(names, row.text(column));
            double from = at == 0 ? 0 : upTo[at - 1];
            return from + share * (upTo[at] - from);
        }

        @Override
        public Object at(double place) {
            int at = 0;
            while (at < names.length - 1 && place >= upTo[at]) {
                at++;
            }
            return names[at];
        }
    }

    /** Whether a column of numbers has a value: first the rows without. */
    record Presence(Numbers numbers, double missing) implements Marginal {

        static Presence of(TrainingTable table, Numbers numbers) {
            return new Presence(
                    numbers, 1 - (double) numbers.sorted().length / table.rows().size());
        }

        @Override
        public boolean has(Row row) {
            return true;
        }

        @Override
        public double place(Row row, double share) {
            return numbers.has(row) ? missing + share * (1 - missing) : share * missing;
        }

        @Override
        public Object at(double place) {
            return place >= missing;
        }
    }
}
