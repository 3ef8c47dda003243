package io.assay.pipeline.curate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.assay.core.Fields;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Dataset;
import io.assay.core.data.InputFile;
import io.assay.curate.Curated;
import io.assay.curate.Drops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that were kept as {@code kept.csv} or {@code kept.tsv}, where all of them came from such files. */
record KeptTable(Curated curated) {

    /** What is done with a row that was kept. */
    private interface RowWriter {
        void write(Sample row) throws IOException;
    }

    void write(Path folder) throws IOException {
        Set<String> formats = new LinkedHashSet<>();
        curated.data().stream()
                .filter(data -> data.role() == Role.SYNTHETIC)
                .map(Dataset::files)
                .flatMap(List::stream)
                .map(InputFile::format)
                .forEach(formats::add);
        Files.deleteIfExists(folder.resolve("kept.csv"));
        Files.deleteIfExists(folder.resolve("kept.tsv"));
        if (formats.equals(Set.of("csv"))) {
            write(folder, "kept.csv", ',');
        } else if (formats.equals(Set.of("tsv"))) {
            write(folder, "kept.tsv", '\t');
        }
    }

    /** Two readings: an empty cell is no column of its row, so only all rows tell the columns. */
    private void write(Path folder, String name, char separator) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        each(row -> columns.addAll(row.fields().columns().keySet()));
        Path part = folder.resolve("." + name + ".part");
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(part)) {
            csv.writeRecord(columns);
            each(row -> csv.writeRecord(columns.stream()
                    .map(column -> new Fields(row.fields().columns(), Map.of())
                            .text(column)
                            .orElse(""))
                    .toList()));
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void each(RowWriter writer) throws IOException {
        curated.each(new Curated.Visitor() {
            @Override
            public void kept(Sample row) throws IOException {
                writer.write(row);
            }

            @Override
            public void dropped(Sample row, int step, Drops.Reason reason) {}
        });
    }
}
