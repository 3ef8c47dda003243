package io.assay.audit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.assay.core.Auditable;
import io.assay.core.Fields;
import io.assay.core.Measurement;
import io.assay.core.Names;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.catalog.Catalog;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Settings;
import io.assay.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of the golden files whose values come from other people's libraries, where those files are at hand. */
class GoldenTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Golden file, words by which its cases are told apart, metric. */
    private record Golden(String file, String words, String metric) {}

    private static final List<Golden> GOLDENS = List.of(
            new Golden("TX-09-type-token-ratio", "", "text.type-token-ratio"),
            new Golden("TX-10-distinct-n", "", "text.distinct-n"),
            new Golden("TX-11-ngram-entropy", "", "text.ngram-entropy"),
            new Golden("TX-X3-ngram-jsd", " vs ref ", "text.ngram-divergence"),
            new Golden("P21-lexical-richness", "tokens", "text.lexical-richness"),
            new Golden("TX-15-pres-lev", "", "text.preserved-levenshtein"),
            new Golden("TX-X1-self-bleu", "", "text.self-bleu"),
            new Golden("P21-length-readability", "length", "text.length-distribution"),
            new Golden("P21-compression-zipf", "compression", "text.compression-ratio"),
            new Golden("P21-compression-zipf", "Zipf", "text.zipf"));

    @TestFactory
    Stream<DynamicTest> meetsGoldenCases() throws IOException {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(folder.isPresent(), "the golden files are not at hand");
        List<DynamicTest> tests = new ArrayList<>();
        for (Golden golden : GOLDENS) {
            JsonNode file =
                    JSON.readTree(folder.get().resolve(golden.file + ".json").toFile());
            for (JsonNode one : file.get("cases")) {
                if (one.get("case").asText().contains(golden.words)) {
                    String name = golden.metric + ": " + one.get("case").asText();
                    tests.add(DynamicTest.dynamicTest(name, () -> check(folder.get(), golden.metric, one)));
                }
            }
        }
        return tests.stream();
    }

    private static Optional<Path> folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolveSibling("shared").resolve("goldens").resolve("text");
            if (at.getParent() != null && Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static void check(Path folder, String id, JsonNode golden) throws IOException {
        Outcome<Measurement> outcome = Measuring.outcome(metric(id, golden), samples(folder, golden), Settings.usual());
        JsonNode expected = golden.get("expected");
        if (expected.isTextual()) {
            assertInstanceOf(Outcome.Skipped.class, outcome);
            return;
        }
        assertInstanceOf(Outcome.Done.class, outcome, outcome.toString());
        Measurement result = ((Outcome.Done<Measurement>) outcome).result();
        double tolerance = golden.get("tolerance").asDouble();
        if (expected.isNumber()) {
            assertEquals(expected.asDouble(), result.value(), tolerance);
            return;
        }
        for (Map.Entry<String, JsonNode> value : expected.properties()) {
            if (value.getKey().equals("tokens-per-text")) {
                checkWords(golden, value.getValue());
            } else if (value.getValue().isArray()) {
                List<String> list = result.lists().get(value.getKey());
                assertNotNull(list, value.getKey());
                assertEquals(value.getValue().size(), list.size());
                for (int i = 0; i < list.size(); i++) {
                    assertEquals(value.getValue().get(i).asDouble(), Double.parseDouble(list.get(i)), tolerance);
                }
            } else {
                Double actual = result.values().get(value.getKey());
                assertNotNull(actual, value.getKey());
                double scale =
                        golden.path("relative").asBoolean() ? value.getValue().asDouble() : 1;
                assertEquals(value.getValue().asDouble(), actual, tolerance * scale, value.getKey());
            }
        }
    }

    private static void checkWords(JsonNode golden, JsonNode expected) {
        Tokenizer tokenizer = Tokenizer.valueOf(golden.at("/parameters/tokenizer")
                .asText()
                .toUpperCase(java.util.Locale.ROOT)
                .replace('-', '_'));
        for (int i = 0; i < expected.size(); i++) {
            List<String> words = new ArrayList<>();
            expected.get(i).forEach(word -> words.add(word.asText()));
            assertEquals(
                    words,
                    tokenizer.split(golden.at("/input/texts/" + i).asText()).words());
        }
    }

    /** The metric with the golden's parameters. What describes the case rather than the metric is no parameter. */
    private static Auditable metric(String id, JsonNode golden) {
        Map<String, String> parameters = new HashMap<>();
        golden.path("parameters").properties().forEach(parameter -> {
            if (!List.of("rows", "references", "smoothing").contains(parameter.getKey())) {
                parameters.put(parameter.getKey(), parameter.getValue().asText());
            }
        });
        String variant = golden.path("variant").asText("");
        if (variant.startsWith("sacrebleu exp")) {
            parameters.put("smoothing", Names.kebab(BleuSmoothing.SACREBLEU_EXP.name()));
        }
        return Catalog.load().unit(id).with(parameters).metric();
    }

    private static List<Sample> samples(Path folder, JsonNode golden) throws IOException {
        JsonNode input = golden.get("input");
        if (input != null && input.has("texts")) {
            List<String> texts = new ArrayList<>();
            input.get("texts").forEach(text -> texts.add(text.asText()));
            return Samples.texts(texts.toArray(String[]::new));
        }
        if (input != null) {
            Map<String, Object> source = Map.of("source", input.get("source").asText());
            return List.of(Samples.sample(input.get("revision").asText(), source));
        }
        List<Sample> samples = read(Role.SYNTHETIC, folder, golden.get("data").asText(), golden.get("map"));
        int rows = golden.at("/parameters/rows").asInt(samples.size());
        List<Sample> all = new ArrayList<>(samples.subList(0, rows));
        if (golden.path("reference").isTextual()) {
            all.addAll(read(Role.REFERENCE, folder, golden.get("reference").asText(), golden.get("map")));
        }
        return all;
    }

    private static List<Sample> read(Role role, Path folder, String file, JsonNode map) throws IOException {
        List<Map<String, Object>> records = new ArrayList<>();
        if (file.endsWith(".jsonl")) {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                Map<String, Object> record = new HashMap<>();
                JSON.readTree(line)
                        .properties()
                        .forEach(field ->
                                record.put(field.getKey(), field.getValue().asText()));
                records.add(record);
            }
        } else {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
                csv.forEach(record -> records.add(new HashMap<>(record.getFieldsAsMap())));
            }
        }
        Map<String, String> mapping = new HashMap<>();
        map.properties()
                .forEach(field -> mapping.put(field.getKey(), field.getValue().asText()));
        List<Sample> samples = new ArrayList<>();
        for (Map<String, Object> record : records) {
            Fields fields = new Fields(record, mapping);
            samples.add(Samples.sample(role, samples.size(), fields.text("text").orElse(""), fields));
        }
        assertTrue(!samples.isEmpty());
        return samples;
    }
}
