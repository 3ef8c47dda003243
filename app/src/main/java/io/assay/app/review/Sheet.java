package io.assay.app.review;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.assay.core.review.Decision;
import io.assay.curate.review.ReviewItem;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items for a spreadsheet, and the labels that come back in it. */
public final class Sheet {

    private static final List<String> COLUMNS = List.of("id", "print", "text", "suggested", "label", "reason");
    private static final int ROWS_MAX = 200_000;

    private Sheet() {}

    /** Writes items with an empty column for the label. No cell is taken for a formula. */
    public static void write(Path file, List<ReviewItem> items, boolean suggests) throws IOException {
        try (Writer out = Files.newBufferedWriter(file);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS);
            for (ReviewItem item : items) {
                csv.writeRecord(List.of(
                        cell(item.id()),
                        Decision.print(item.text()),
                        cell(item.text()),
                        suggests ? cell(item.suggested()) : "",
                        "",
                        ""));
            }
        }
    }

    /** A spreadsheet runs what begins like a formula; an apostrophe before it keeps it a text. */
    private static String cell(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    /**
     * The decisions in a sheet: its rows with a label.
     *
     * @param labels that may be given
     * @param problems is told of every row that cannot be taken
     */
    public static List<Decision> read(
            Path file, List<ReviewItem> items, List<String> labels, String by, Clock clock, List<String> problems)
            throws IOException {
        Map<String, ReviewItem> known = new HashMap<>();
        items.forEach(item -> known.put(cell(item.id()), item));
        List<Decision> decisions = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                if (row.getStartingLineNumber() > ROWS_MAX) {
                    throw new IOException(file + " has more than " + ROWS_MAX + " lines; import it in parts");
                }
                String label = field(row, "label");
                if (!label.isEmpty()) {
                    String place = file + ", line " + row.getStartingLineNumber() + ": ";
                    ReviewItem item = known.get(field(row, "id"));
                    String wrong = wrong(item, row, label, labels);
                    if (item == null || !wrong.isEmpty()) {
                        problems.add(place + wrong);
                    } else {
                        decisions.add(new Decision(
                                item.id(),
                                Decision.print(item.text()),
                                by,
                                clock.instant().toString(),
                                Decision.Kind.LABEL,
                                label,
                                field(row, "reason"),
                                item.suggested()));
                    }
                }
            }
        }
        return decisions;
    }

    private static String wrong(
            @org.jspecify.annotations.Nullable ReviewItem item, NamedCsvRecord row, String label, List<String> labels) {
        if (item == null) {
            return "there is no row " + Shown.line(field(row, "id")) + " in the data";
        }
        if (!labels.contains(label)) {
            return "label " + Shown.line(label) + " is none of " + String.join(", ", labels);
        }
        return field(row, "print").equals(Decision.print(item.text()))
                ? ""
                : "the text of " + Shown.line(item.id()) + " is not the one that was exported; export again";
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("").strip();
    }
}
