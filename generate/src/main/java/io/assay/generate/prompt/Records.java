package io.assay.generate.prompt;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblem;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Parsed;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.Reject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A record of a file, as templates see it.
 *
 * @param id its id
 * @param fields its columns, what the mapping names, and {@code text}
 */
public record Records(String id, Map<String, Object> fields) {

    /** What does not fit in memory cannot be shown in prompts. */
    private static final int RECORDS_MAX = 1_000_000;

    public Records {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A field as text; empty where there is none. */
    public String text(String field) {
        return String.valueOf(fields.getOrDefault(field, ""));
    }

    /**
     * All records of a file.
     *
     * @param mapping meaning to column
     * @throws IOException where it cannot be read, is empty, or holds records that cannot be parsed: a plan says what its data is
     */
    public static List<Records> read(Path file, Map<String, String> mapping) throws IOException {
        List<Records> records = new ArrayList<>();
        List<String> paths = List.of(file.toString());
        ReadOptions texts = ReadOptions.TEXT.mapping(mapping);
        Modality modality = Data.modality(paths, texts);
        ReadOptions options = new ReadOptions(modality, mapping, texts.limits());
        try (Batches batches = Data.open(Role.REFERENCE, paths, options).open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                add(batch.parse(), mapping, records);
                if (records.size() > RECORDS_MAX) {
                    throw new IOException(file + " holds more than " + RECORDS_MAX + " records; name a smaller file");
                }
            }
        } catch (DataProblems problems) {
            throw new IOException(
                    problems.problems().stream().map(DataProblem::toString).collect(Collectors.joining("; ")),
                    problems);
        }
        if (records.isEmpty()) {
            throw new IOException(file + " holds no record");
        }
        return records;
    }

    private static void add(Parsed parsed, Map<String, String> mapping, List<Records> records) throws IOException {
        for (Reject reject : parsed.rejects()) {
            throw new IOException(reject.file() + " line " + reject.line() + ": " + reject.reason());
        }
        parsed.samples().forEach(sample -> records.add(of(sample, mapping)));
    }

    private static Records of(Sample sample, Map<String, String> mapping) {
        Map<String, Object> fields = new LinkedHashMap<>(sample.fields().columns());
        mapping.keySet()
                .forEach(meaning -> sample.fields().value(meaning).ifPresent(value -> fields.put(meaning, value)));
        fields.putIfAbsent("text", sample.text());
        sample.fields().text("label").ifPresent(label -> fields.putIfAbsent("label", label));
        return new Records(sample.id(), fields);
    }
}
