package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.report.Passport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code assay audit} on the inputs of the golden cases and holds every expected value against {@code report.json}. */
class GoldenTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyGoldenValueIsInTheReport() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Answers answers = Answers.load();
        for (String file : answers.files()) {
            for (Goldens.Case one : Goldens.cases("text", file)) {
                if (one.runnable()) {
                    Optional<Answers.Metric> metric = answers.metric(file, one);
                    metric.ifPresent(known -> tests.add(
                            DynamicTest.dynamicTest(file + ": " + one.name(), () -> check(known, one, tests.size()))));
                }
            }
        }
        assertTrue(tests.size() >= 40, () -> "only " + tests.size() + " golden cases can be run");
        return tests.stream();
    }

    private void check(Answers.Metric metric, Goldens.Case one, int number) throws IOException {
        JsonNode result = audit(
                one,
                metric,
                one.input("data"),
                folder.resolve("run" + number + one.name().hashCode()));
        List<String> wrong = differences(one.node(), result, metric.name());
        assertTrue(wrong.isEmpty(), () -> wrong + " in " + result.toPrettyString());
    }

    @Test
    void oneChangedRowTurnsAGoldenRed() throws IOException {
        Goldens.Case one = Goldens.cases("text", "TX-10-distinct-n").stream()
                .filter(Goldens.Case::runnable)
                .findFirst()
                .orElseThrow();
        List<String> lines = new ArrayList<>(Files.readAllLines(one.input("data")));
        lines.set(1, lines.get(1).replaceFirst(",", ",something entirely new "));
        Path changed = Files.write(folder.resolve("changed.csv"), lines);
        Answers.Metric metric = Answers.load().metric("TX-10-distinct-n", one).orElseThrow();
        JsonNode result = audit(one, metric, changed, folder.resolve("changed"));
        assertFalse(differences(one.node(), result, metric.name()).isEmpty(), "the comparison sees nothing");
    }

    private static JsonNode audit(Goldens.Case one, Answers.Metric answer, Path data, Path out) throws IOException {
        Passport metric = answer.passport();
        List<String> parameters = new ArrayList<>(answer.parameters());
        for (Passport.Parameter parameter : metric.parameters()) {
            JsonNode given = one.node().path("parameters").path(parameter.name());
            // A value with blanks describes in prose what the default does: "nltk method1 (0 matches -> 0.1)".
            if (!given.isMissingNode() && !given.asText().contains(" ")) {
                parameters.add(parameter.name() + "=" + written(given));
            }
        }
        List<String> arguments =
                new ArrayList<>(List.of(first(one, data, "rows", out), "--metrics", metric.id() + parameters));
        arguments.set(2, arguments.get(2).replace(", ", ",").replace("[]", ""));
        if (one.has("reference")) {
            boolean benchmark = metric.needs().contains(io.assay.core.Role.BENCHMARK);
            arguments.add(benchmark ? "--benchmark" : "--reference");
            arguments.add(first(one, one.input("reference"), "reference-rows", out));
        }
        one.node().path("map").properties().forEach(field -> {
            arguments.add("--map");
            arguments.add(field.getKey() + "=" + columns(field.getValue()));
        });
        return Cli.audit(out, arguments).path("metrics").path(0);
    }

    private static String written(JsonNode given) {
        return joined(given, "+");
    }

    private static String columns(JsonNode mapped) {
        return joined(mapped, ",");
    }

    private static String joined(JsonNode given, String between) {
        if (!given.isArray()) {
            return given.asText();
        }
        List<String> parts = new ArrayList<>();
        given.forEach(part -> parts.add(part.asText()));
        return String.join(between, parts);
    }

    /** The file itself, or a copy of its header and first rows where the case says so. */
    private static String first(Goldens.Case one, Path file, String limit, Path out) throws IOException {
        JsonNode rows = one.node().path("parameters").path(limit);
        if (rows.isMissingNode()) {
            return file.toString();
        }
        Files.createDirectories(out);
        List<String> lines = Files.readAllLines(file);
        Path copy = out.resolve(limit + ".csv");
        return Files.write(copy, lines.subList(0, 1 + rows.asInt())).toString();
    }

    private static List<String> differences(JsonNode golden, JsonNode result, String name) {
        double tolerance = golden.path("tolerance").asDouble();
        boolean relative = golden.path("relative").asBoolean();
        JsonNode expected = golden.path("expected");
        List<String> wrong = new ArrayList<>();
        if (expected.isNumber()) {
            JsonNode actual = name.isEmpty()
                    ? result.path("value")
                    : result.path("values").path(name);
            compare("value", expected, actual, tolerance, relative, wrong);
        } else if (expected.isTextual()) {
            assertEquals("undefined", expected.asText());
            if (!result.path("status").asText().equals("skipped")) {
                wrong.add("should be skipped");
            }
        }
        expected.properties()
                .forEach(field -> compare(
                        field.getKey(),
                        field.getValue(),
                        result.path("values").path(field.getKey()),
                        tolerance,
                        relative,
                        wrong));
        return wrong;
    }

    private static void compare(
            String name, JsonNode expected, JsonNode actual, double tolerance, boolean relative, List<String> wrong) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            name + "." + field.getKey(),
                            field.getValue(),
                            actual.path(field.getKey()),
                            tolerance,
                            relative,
                            wrong));
        } else if (expected.isNumber()) {
            double allowed = relative ? tolerance * Math.abs(expected.asDouble()) : tolerance;
            if (!actual.isNumber() || !(Math.abs(expected.asDouble() - actual.asDouble()) <= allowed)) {
                wrong.add(name + ": expected " + expected + " but was " + actual);
            }
        } else if (expected.isArray() && expected.path(0).isTextual() && !actual.equals(expected)) {
            wrong.add(name + ": expected " + expected + " but was " + actual);
        }
    }
}
