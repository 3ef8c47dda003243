package io.assay.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.data.Reject;
import io.assay.core.engine.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code rejects.jsonl}: every record that could not be read, with file, line and reason; the first ten thousand of them. */
public final class RejectsFile {

    private RejectsFile() {}

    public static Path write(Path directory, Ledger ledger) throws IOException {
        return write(directory, ledger.rejects());
    }

    public static Path write(Path directory, List<Reject> rejects) throws IOException {
        Path file = directory.resolve("rejects.jsonl");
        if (rejects.isEmpty()) {
            Files.deleteIfExists(file);
            return file;
        }
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder lines = new StringBuilder();
        for (Reject reject : rejects) {
            lines.append(mapper.writeValueAsString(reject)).append('\n');
        }
        return AtomicFile.write(file, lines.toString());
    }
}
