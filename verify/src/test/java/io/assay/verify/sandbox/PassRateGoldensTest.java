package io.assay.verify.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.verify.sandbox.Run.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Solutions of HumanEval and MBJP, right, mutated and broken: what CPython 3.11 and JDK 17 said of them without a sandbox. Runs where the goldens lie beside the repository. */
class PassRateGoldensTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDENS =
            Path.of("../../shared/goldens/symbolic").toAbsolutePath().normalize();

    private static Optional<Sandbox> sandbox = Optional.empty();

    @BeforeAll
    static void find() {
        assumeTrue(Files.isDirectory(GOLDENS), "the goldens are not here");
        sandbox = Sandbox.find(Limits.DEFAULT);
        assumeTrue(sandbox.isPresent(), () -> "no isolation here: " + Sandbox.REMEDY);
    }

    private static JsonNode expected(String file) throws IOException {
        return JSON.readTree(GOLDENS.resolve(file).toFile()).at("/cases/0/expected/per-item");
    }

    private static Ending ending(Language language, String code, String tests) {
        Optional<String> missing = sandbox.orElseThrow().missing(language);
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        return sandbox.orElseThrow().run(Program.tested(language, code, tests)).ending();
    }

    @Test
    void pythonPassesWhatItPassedBefore() throws IOException {
        JsonNode expected = expected("SY-02-test-pass-rate.json");
        for (String line : Files.readAllLines(GOLDENS.resolve("inputs/humaneval-candidates.jsonl"))) {
            JsonNode item = JSON.readTree(line);
            String id = item.path("id").asText();
            if (!expected.has(id)) {
                continue; // It has no tests.
            }
            int passed = 0;
            for (JsonNode test : item.path("tests")) {
                String code = item.path("code").asText();
                passed += ending(Language.PYTHON, code, test.asText()) == Ending.FINISHED ? 1 : 0;
            }
            assertEquals(
                    expected.path(id).asDouble(),
                    (double) passed / item.path("tests").size(),
                    1e-9,
                    id);
        }
    }

    @Test
    void javaPassesWhatItPassedBefore() throws IOException {
        JsonNode expected = expected("SY-02-java-test-suite.json");
        for (String line : Files.readAllLines(GOLDENS.resolve("inputs/mbjp-candidates.jsonl"))) {
            JsonNode item = JSON.readTree(line);
            String said = switch (ending(
                    Language.JAVA, item.path("code").asText(), item.path("test").asText())) {
                case FINISHED -> "pass";
                case NOT_COMPILED -> "compile-error";
                default -> "fail";
            };
            String id = item.path("id").asText();
            assertEquals(expected.path(id).asText(), said, id);
        }
    }
}
