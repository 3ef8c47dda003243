package io.assay.report;

import io.assay.report.Comparison.Cell;
import io.assay.report.Comparison.Row;
import java.util.ArrayList;
import java.util.List;

/** A comparison as people read it. Metrics that stayed the same are counted, not listed. */
public final class ComparisonPrint {

    private static final int CELL_WIDTH = 20;
    private static final int CHANGE_WIDTH = 12;

    private ComparisonPrint() {}

    public static String markdown(Comparison comparison) {
        StringBuilder page = new StringBuilder("# What changed\n\n");
        page.append(Lists.upperFirst(String.join("; ", comparison.summary()))).append(".\n\n");
        comparison
                .notes()
                .forEach(note ->
                        page.append("Note: ").append(MarkdownText.cell(note)).append(".\n\n"));
        List<Row> rows = listed(comparison);
        if (rows.isEmpty()) {
            return page.toString();
        }
        page.append("| metric | ")
                .append(String.join(
                        " | ",
                        comparison.names().stream().map(MarkdownText::cell).toList()));
        page.append(" | change |\n|---|")
                .append("--:|".repeat(comparison.names().size()))
                .append("---|\n");
        for (Row row : rows) {
            List<String> cells = row.cells().stream().map(ComparisonPrint::cell).toList();
            page.append("| ")
                    .append(MarkdownText.cell(row.metric()))
                    .append(" | ")
                    .append(String.join(" | ", cells));
            page.append(" | ").append(row.worst().words()).append(" |\n");
        }
        return page.toString();
    }

    /** For a terminal: the changes in full, cut at its width. */
    public static String terminal(Comparison comparison, int columns, boolean colour) {
        int width = Math.max(80, Math.min(160, columns));
        Screen screen = new Screen(width, colour);
        screen.bold("What changed from " + comparison.names().get(0) + " to "
                + Lists.and(comparison.names().subList(1, comparison.names().size())));
        comparison.summary().forEach(screen::item);
        comparison.notes().forEach(note -> screen.paragraph("Note", note));
        for (Change change : Change.values()) {
            List<Row> rows = listed(comparison).stream()
                    .filter(row -> row.worst() == change)
                    .toList();
            if (!rows.isEmpty()) {
                screen.blank().tone(tone(change), Lists.upperFirst(change.words()));
                rows.forEach(row -> lines(row, comparison.names(), width).forEach(screen::line));
            }
        }
        return screen.text();
    }

    private static List<String> lines(Row row, List<String> names, int width) {
        int idWidth = width - 2 * (CELL_WIDTH + 2) - CHANGE_WIDTH - 4;
        List<String> lines = new ArrayList<>();
        String first = "  " + Columns.pad(row.metric(), idWidth)
                + Columns.padLeft(row.cells().get(0).text(), CELL_WIDTH);
        for (int i = 1; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            String start = i == 1 ? first : " ".repeat(Columns.width(first));
            String name = names.size() > 2 ? "  " + names.get(i) : "";
            lines.add(start
                    + Columns.padLeft(cell.text(), CELL_WIDTH + 2)
                    + Columns.padLeft(cell.change(), CHANGE_WIDTH)
                    + name);
        }
        return lines;
    }

    private static List<Row> listed(Comparison comparison) {
        return comparison.rows().stream()
                .filter(row -> row.worst() != Change.SAME)
                .toList();
    }

    private static String cell(Cell cell) {
        return cell.change().isEmpty() ? cell.text() : cell.text() + " (" + cell.change() + ")";
    }

    private static Screen.Tone tone(Change change) {
        return switch (change) {
            case WORSE, VANISHED -> Screen.Tone.BAD;
            case BETTER -> Screen.Tone.GOOD;
            case STATUS, UNKNOWN, DIFFERENT -> Screen.Tone.FAIR;
            case APPEARED, NOISE, SAME -> Screen.Tone.FAINT;
        };
    }
}
