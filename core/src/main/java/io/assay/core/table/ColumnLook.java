package io.assay.core.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is seen of a column: enough to tell what its values are. */
final class ColumnLook {

    /** What people write where there is no value. It is taken for that only in a column that holds numbers or dates otherwise. */
    private static final Set<String> NOTHING =
            Set.of("NA", "N/A", "n/a", "NaN", "nan", "NULL", "null", "None", "none", "?", "-", "nil", "<NA>");

    private static final Set<Set<String>> TRUTHS =
            Set.of(Set.of("true", "false"), Set.of("0", "1"), Set.of("t", "f"), Set.of("True", "False"));

    private static final List<String> DATES = List.of("", "yyyy/MM/dd", "dd.MM.yyyy", "d.M.yyyy", "yyyyMMdd'T'HHmmss");

    private static final Pattern NAME_OF_ID =
            Pattern.compile("(.*[_ -])?(id|uuid|guid|key|identifier|rowid|index)", Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("[\\p{L}_-]{0,12}[0-9][0-9A-Za-z_-]{3,60}");

    private static final int ID_ROWS_LEAST = 20;
    private static final int DIFFERENT_MAX = 50_000;
    private static final double WORDS_OF_TEXT = 4;
    private static final double DIFFERENT_TEXTS = 0.5;

    private final String name;
    private final Map<String, Integer> values = new HashMap<>();
    private long cells;
    private long full;
    private long words;
    private long codes;
    private long rest;

    ColumnLook(String name) {
        this.name = name;
    }

    void add(String cell) {
        cells++;
        if (cell.isEmpty()) {
            return;
        }
        full++;
        words += cell.isBlank() ? 0 : cell.strip().split("\\s+", 20).length;
        codes += CODE.matcher(cell).matches() ? 1 : 0;
        if (values.size() < DIFFERENT_MAX || values.containsKey(cell)) {
            values.merge(cell, 1, Integer::sum);
        } else {
            rest++;
        }
    }

    /** The column that the cells suggest. */
    Column tell() {
        if (values.size() <= 1) {
            return Column.of(name, ColumnKind.CONSTANT);
        }
        Set<String> lower = new TreeSet<>(values.keySet());
        if (TRUTHS.contains(lower)) {
            return Column.of(name, ColumnKind.BOOLEAN);
        }
        boolean different = full == cells && rest == 0 && values.size() == cells && cells >= ID_ROWS_LEAST;
        if (different && NAME_OF_ID.matcher(name).matches()) {
            return Column.of(name, ColumnKind.ID);
        }
        Column number = number();
        if (number != null) {
            return number;
        }
        Column date = date();
        if (date != null) {
            return date;
        }
        if (different && codes == cells) {
            return Column.of(name, ColumnKind.ID);
        }
        boolean text = words >= WORDS_OF_TEXT * full && values.size() + rest >= DIFFERENT_TEXTS * full;
        return Column.of(name, text ? ColumnKind.TEXT : ColumnKind.CATEGORICAL);
    }

    private @org.jspecify.annotations.Nullable Column number() {
        for (boolean comma : new boolean[] {false, true}) {
            List<String> missing = new ArrayList<>();
            boolean count = true;
            boolean numbers = true;
            long seen = 0;
            for (String cell : values.keySet()) {
                var number = Cells.number(cell, comma);
                if (NOTHING.contains(cell)) {
                    missing.add(cell);
                } else if (number.isPresent()) {
                    seen++;
                    double value = number.getAsDouble();
                    count &= value >= 0 && value == Math.rint(value);
                } else if (!Cells.infinite(cell)) {
                    numbers = false;
                    break;
                }
            }
            if (numbers && seen > 0) {
                missing.sort(null);
                ColumnKind kind = count ? ColumnKind.COUNT : ColumnKind.CONTINUOUS;
                return new Column(name, kind, missing, List.of(), "", comma);
            }
        }
        return null;
    }

    private @org.jspecify.annotations.Nullable Column date() {
        for (String format : DATES) {
            List<String> missing = new ArrayList<>();
            boolean dates = true;
            for (String cell : values.keySet()) {
                if (NOTHING.contains(cell)) {
                    missing.add(cell);
                } else if (Cells.date(cell, format).isEmpty()) {
                    dates = false;
                    break;
                }
            }
            if (dates && missing.size() < values.size()) {
                missing.sort(null);
                return new Column(name, ColumnKind.DATE, missing, List.of(), format, false);
            }
        }
        return null;
    }
}
