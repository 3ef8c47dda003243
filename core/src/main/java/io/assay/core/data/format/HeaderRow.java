package io.assay.core.data.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a row of names from a row of values. */
final class HeaderRow {

    private static final int WORDS_MAX = 4;
    private static final int LENGTH_MAX = 60;
    private static final Set<String> USUAL = Set.of(
            "id",
            "text",
            "label",
            "sentence",
            "sentence1",
            "sentence2",
            "category",
            "class",
            "tweet",
            "content",
            "title",
            "index",
            "source",
            "target",
            "output",
            "input",
            "prompt",
            "response",
            "question",
            "answer",
            "review",
            "score");

    private HeaderRow() {}

    /** Whether the first of the rows holds names: short, no numbers; where none is usual, all different and not met again as values. */
    static boolean is(List<List<String>> rows) {
        List<String> first = rows.get(0);
        Set<String> names = new HashSet<>();
        for (String cell : first) {
            String name = cell.strip();
            boolean plausible = name.length() <= LENGTH_MAX && name.split("\\s+").length <= WORDS_MAX && !number(name);
            names.add(name.toLowerCase(Locale.ROOT));
            if (!plausible) {
                return false;
            }
        }
        if (names.stream().anyMatch(USUAL::contains)) {
            return true;
        }
        for (int column = 0; column < first.size(); column++) {
            if (again(rows, column)) {
                return false;
            }
        }
        return first.size() > 1 && names.size() == first.size();
    }

    private static boolean again(List<List<String>> rows, int column) {
        String name = rows.get(0).get(column);
        return rows.stream()
                .skip(1)
                .anyMatch(row -> row.size() > column && row.get(column).equals(name));
    }

    private static boolean number(String cell) {
        return cell.matches("[-+]?[0-9]*[.,]?[0-9]+([eE][-+]?[0-9]+)?");
    }
}
