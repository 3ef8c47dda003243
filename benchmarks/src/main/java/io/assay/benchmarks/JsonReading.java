package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * W1: reads JSON lines into samples and adds up the characters of the text. Options: {@code --file} and {@code --field}.
 *
 * <p>The clock sees what an audit does to every record: telling format and layout, cutting lines, checking UTF-8, decoding all columns, building
 * the sample.
 */
@AutoService(Workload.class)
public final class JsonReading implements Workload {

    private record Read(long samples, long characters) {}

    @Override
    public String id() {
        return "w01";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        Path file = arguments.folder().resolve(arguments.text("file", "documents.jsonl"));
        String field = arguments.text("field", "text");
        long items = read(file, field).samples;
        return new Trial<>(
                Files.size(file) / 1_000_000, "MB of " + items + " records", () -> read(file, field), Read::characters);
    }

    private static Read read(Path file, String field) throws IOException {
        long samples = 0;
        long characters = 0;
        try (Batches batches = Documents.open(file, field).open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                for (Sample sample : batch.parse().samples()) {
                    String text = sample.text();
                    samples++;
                    characters += text.codePointCount(0, text.length()); // As Python counts.
                }
            }
        }
        return new Read(samples, characters);
    }
}
