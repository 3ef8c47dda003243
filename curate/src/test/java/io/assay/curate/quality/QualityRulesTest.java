package io.assay.curate.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.curate.QualityRules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Verdicts against datatrove 0.10.1 with words between white space. */
class QualityRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDENS = Path.of("../../shared/goldens/curation");

    @TestFactory
    List<DynamicTest> agreesWithDatatroveOnHandWrittenTexts() throws IOException {
        try (InputStream in = QualityRulesTest.class.getResourceAsStream("quality-rules.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            for (JsonNode each : JSON.readTree(in)) {
                each.path("expected")
                        .properties()
                        .forEach(rule -> tests.add(DynamicTest.dynamicTest(
                                each.path("case").asText() + ", " + rule.getKey(),
                                () -> assertEquals(
                                        rule.getValue().asText(),
                                        verdict(rule.getKey(), each.path("text").asText())))));
            }
            return tests;
        }
    }

    @TestFactory
    List<DynamicTest> agreesWithDatatroveOnThreeHundredTexts() throws IOException {
        Path file = GOLDENS.resolve("quality-rules.json");
        List<DynamicTest> tests = new ArrayList<>();
        if (Files.exists(file)) {
            for (JsonNode each : JSON.readTree(file.toFile()).path("cases")) {
                if (each.path("parameters").path("words").asText().equals("whitespace")
                        && each.path("kind").asText().equals("files")) {
                    tests.add(DynamicTest.dynamicTest(each.path("case").asText(), () -> compare(each)));
                }
            }
        }
        return tests;
    }

    private static void compare(JsonNode golden) throws IOException {
        List<String> differences = new ArrayList<>();
        String rules = golden.path("parameters").path("filter").asText();
        for (String line :
                Files.readAllLines(GOLDENS.resolve(golden.path("data").asText()))) {
            JsonNode row = JSON.readTree(line);
            String expected = golden.path("expected")
                    .path("not-kept")
                    .path(row.path("id").asText())
                    .asText("keep");
            String ours = verdict(rules, row.path("text").asText());
            if (!ours.equals(expected.equals("error") ? "empty" : expected)) {
                differences.add(row.path("id").asText() + ": " + expected + ", ours " + ours);
            }
        }
        assertEquals(List.of(), differences);
    }

    private static String verdict(String rules, String text) {
        Optional<String> broken = Rules.valueOf(
                        rules.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                .broken(text);
        return broken.orElse("keep");
    }
}
