package io.assay.audit.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as lists of numbers and names, for equality, and apart, for nearness. */
@SuppressWarnings("ArrayRecordComponent") // Cells that are read in place; never compared.
record RowCells(List<List<Object>> rows, double[][] numbers, List<List<String>> names) {

    static RowCells of(Table table, Selection columns) {
        double[][] byColumn = columns.numeric().stream().map(table::numbers).toArray(double[][]::new);
        List<String[]> texts = columns.categorical().stream().map(table::texts).toList();
        List<List<Object>> rows = new ArrayList<>();
        double[][] numbers = new double[table.size()][byColumn.length];
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            int row = i;
            Arrays.setAll(numbers[i], k -> byColumn[k][row]);
            names.add(texts.stream().map(column -> column[row]).toList());
            List<Object> all = new ArrayList<>();
            Arrays.stream(numbers[i]).forEach(all::add);
            all.addAll(names.get(i));
            rows.add(all);
        }
        return new RowCells(rows, numbers, names);
    }

    Map<List<String>, List<Integer>> byNames() {
        return IntStream.range(0, names.size()).boxed().collect(Collectors.groupingBy(names::get));
    }
}
