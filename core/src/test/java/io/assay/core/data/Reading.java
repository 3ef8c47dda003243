package io.assay.core.data;

import io.assay.core.Role;
import io.assay.core.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a test reads: everything at once. */
record Reading(Dataset data, List<Sample> samples, List<Reject> rejects) {

    static Reading of(Path path) throws IOException, DataProblems {
        return of(List.of(path.toString()), ReadOptions.TEXT, "");
    }

    static Reading of(Path path, Map<String, String> mapping) throws IOException, DataProblems {
        return of(List.of(path.toString()), ReadOptions.TEXT.mapping(mapping), "");
    }

    static Reading of(List<String> paths, ReadOptions options, String standardInput) throws IOException, DataProblems {
        InputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
        return of(Data.open(Role.SYNTHETIC, paths, options, in));
    }

    static Reading of(Dataset data) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        try (Batches batches = data.open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                Parsed parsed = batch.parse();
                samples.addAll(parsed.samples());
                rejects.addAll(parsed.rejects());
            }
        }
        return new Reading(data, samples, rejects);
    }

    List<String> texts() {
        return samples.stream().map(Sample::text).toList();
    }

    List<String> ids() {
        return samples.stream().map(Sample::id).toList();
    }

    List<String> labels() {
        return samples.stream()
                .map(sample -> sample.fields().text("label").orElse("-"))
                .toList();
    }

    InputFile file() {
        return data.files().get(0);
    }

    String layout() {
        return file().layout();
    }

    /** Writes a file and gives its path back. */
    static Path write(Path directory, String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** Writes a packed file. */
    static Path pack(Path file, String content, Packer packer) throws IOException {
        try (OutputStream out = packer.around(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    interface Packer {
        OutputStream around(OutputStream out) throws IOException;
    }
}
