package io.assay.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line, run inside the test: what it said and with which code it ended. */
record Cli(int code, String out, String err) {

    static Cli run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Cli(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs an audit into a directory and reads its report. */
    static JsonNode audit(Path directory, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("audit", "--out", directory.toString()));
        all.addAll(arguments);
        Cli run = run(all.toArray(String[]::new));
        Path report = directory.resolve("report.json");
        if (!Files.exists(report)) {
            throw new AssertionError("no report: " + run);
        }
        return new ObjectMapper().readTree(report.toFile());
    }
}
