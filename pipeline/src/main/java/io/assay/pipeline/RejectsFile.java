package io.assay.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.data.Reject;
import io.assay.core.engine.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code rejects.jsonl}: every record that could not be read, with file, line and reason; the first ten thousand of them. */
public final class RejectsFile {

    private RejectsFile() {}

    public static Path write(Path directory, Ledger ledger) throws IOException {
        Path file = directory.resolve("rejects.jsonl");
        if (ledger.rejected() == 0) {
            Files.deleteIfExists(file);
            return file;
        }
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder lines = new StringBuilder();
        for (Reject reject : ledger.rejects()) {
            lines.append(mapper.writeValueAsString(reject)).append('\n');
        }
        return AtomicFile.write(file, lines.toString());
    }
}
