package io.assay.generate.run;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The samples of a run in the forms others read. Rows are read from {@code accepted.jsonl}, finished or not; of a loop that came to its end, from
 * {@code outcome.jsonl}.
 */
public final class Exports {

    private static final String ROWS = "accepted.jsonl";

    /** What came of a loop. */
    static final String OUTCOME = "outcome.jsonl";

    private Exports() {}

    /** The rows of a run, where other forms start from. */
    public static Path rows(Path run) {
        Path outcome = run.resolve(OUTCOME);
        return Files.exists(outcome) ? outcome : run.resolve(ROWS);
    }

    /** A row a line. */
    public static Path jsonl(Path run) throws IOException {
        return Files.copy(rows(run), folder(run).resolve("samples.jsonl"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A table; what is no text, number or boolean is written as JSON. */
    public static Path csv(Path run) throws IOException {
        Path file = folder(run).resolve("samples.csv");
        Set<String> columns = new LinkedHashSet<>();
        each(run, row -> row.fieldNames().forEachRemaining(columns::add));
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            each(
                    run,
                    row -> csv.writeRecord(columns.stream()
                            .map(column -> cell(row.path(column)))
                            .toList()));
        }
        return file;
    }

    /** A folder as the Hugging Face hub takes it: data and card. */
    public static Path hub(Path run, String title, List<String> models) throws IOException {
        Path folder = Files.createDirectories(folder(run).resolve("hub"));
        Path data = Files.createDirectories(folder.resolve("data")).resolve("train.jsonl");
        Files.copy(rows(run), data, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(run.resolve("plan.yaml"), folder.resolve("plan.yaml"), StandardCopyOption.REPLACE_EXISTING);
        JsonNode ledger = RoundJson.JSON.readTree(run.resolve("ledger.json").toFile());
        Files.writeString(folder.resolve("README.md"), DatasetCard.print(title, models, ledger));
        return folder;
    }

    /** Where exports lie. */
    public static Path folder(Path run) throws IOException {
        return Files.createDirectories(run.resolve("export"));
    }

    private static String cell(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    /** What is done with a row. */
    private interface RowReader {

        void read(JsonNode row) throws IOException;
    }

    private static void each(Path run, RowReader reader) throws IOException {
        try (BufferedReader rows = Files.newBufferedReader(rows(run))) {
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                reader.read(RoundJson.JSON.readTree(line));
            }
        }
    }
}
