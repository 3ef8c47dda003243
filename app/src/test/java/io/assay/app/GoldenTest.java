package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.report.Passport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Stream<DynamicTest> everyGoldenValueOfTextsIsInTheReport() throws IOException {
        return everyGoldenValueIsInTheReport("text", 40);
    }

    @TestFactory
    Stream<DynamicTest> everyGoldenValueOfTablesIsInTheReport() throws IOException {
        return everyGoldenValueIsInTheReport("tabular", 40);
    }

    @TestFactory
    Stream<DynamicTest> everyGoldenValueOfMathematicsIsInTheReport() throws IOException {
        return everyGoldenValueIsInTheReport("symbolic", 1);
    }

    private Stream<DynamicTest> everyGoldenValueIsInTheReport(String area, int least) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Answers answers = Answers.load(area);
        for (String file : answers.files()) {
            for (Goldens.Case one : Goldens.cases(area, file)) {
                if (one.runnable()) {
                    List<Answers.Metric> metrics = answers.metrics(file, one);
                    if (!metrics.isEmpty()) {
                        tests.add(DynamicTest.dynamicTest(
                                file + ": " + one.name(), () -> check(metrics, one, tests.size())));
                    }
                }
            }
        }
        assertTrue(tests.size() >= least, () -> "only " + tests.size() + " golden cases can be run");
        return tests.stream();
    }

    /** Every value must be in the report of one of the metrics. */
    private void check(List<Answers.Metric> metrics, Goldens.Case one, int number) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < metrics.size(); i++) {
            Path out = folder.resolve("run" + number + "-" + i + one.name().hashCode());
            JsonNode result = audit(one, metrics.get(i), one.input("data"), out);
            List<String> differences =
                    differences(one.node(), result, metrics.get(i).name());
            if (i == 0) {
                wrong.addAll(differences);
            } else {
                wrong.removeIf(known ->
                        differences.stream().noneMatch(other -> name(other).equals(name(known))));
            }
        }
        assertTrue(wrong.isEmpty(), wrong::toString);
    }

    private static String name(String difference) {
        return difference.substring(0, difference.indexOf(':'));
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
        Answers.Metric metric =
                Answers.load("text").metrics("TX-10-distinct-n", one).get(0);
        JsonNode result = audit(one, metric, changed, folder.resolve("changed"));
        assertFalse(differences(one.node(), result, metric.name()).isEmpty(), "the comparison sees nothing");
    }

    private static JsonNode audit(Goldens.Case one, Answers.Metric answer, Path data, Path out) throws IOException {
        Passport metric = answer.passport();
        List<String> parameters = new ArrayList<>(answer.parameters());
        for (Passport.Parameter parameter : metric.parameters()) {
            JsonNode given = parameter(one, parameter.name());
            // A value with blanks describes in prose what the default does: "nltk method1 (0 matches -> 0.1)"; null is
            // the default.
            boolean prose = given.isTextual() && given.asText().contains(" ");
            boolean said = answer.parameters().stream().anyMatch(known -> known.startsWith(parameter.name() + "="));
            if (!given.isMissingNode() && !given.isNull() && !prose && !said) {
                parameters.add(parameter.name() + "=" + written(given));
            }
        }
        String variant = one.node().path("variant").asText();
        boolean named = metric.parameters().stream().anyMatch(known -> variant.startsWith(known.name() + "="));
        boolean said =
                parameters.stream().anyMatch(known -> variant.startsWith(known.substring(0, known.indexOf('=') + 1)));
        if (named && !said) {
            parameters.add(variant);
        }
        List<String> arguments =
                new ArrayList<>(List.of(first(one, data, "rows", out), "--metrics", metric.id() + parameters));
        arguments.set(2, arguments.get(2).replace(", ", ",").replace("[]", ""));
        String modality = one.node().path("modality").asText();
        if (modality.equals("tabular")) {
            arguments.addAll(tabular(one, out));
        } else if (modality.equals("symbolic")) {
            arguments.addAll(List.of("--modality", modality));
        }
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

    /** What only tables have: the modality, a holdout, tables of other roles, and constraints in a schema file. */
    private static List<String> tabular(Goldens.Case one, Path out) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--modality", "tabular"));
        if (one.has("holdout")) {
            arguments.addAll(List.of("--holdout", one.input("holdout").toString()));
        }
        JsonNode parameters = one.node().path("parameters");
        if (parameters.has("random")) {
            arguments.addAll(List.of(
                    "--benchmark",
                    one.folder().resolve(parameters.path("random").asText()).toString()));
        }
        if (parameters.has("constraints")) {
            Files.createDirectories(out);
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.putObject("columns");
            ArrayNode constraints = schema.putArray("constraints");
            parameters.path("constraints").forEach(rule -> constraints.add(rule(one, rule.deepCopy())));
            arguments.addAll(List.of(
                    "--schema",
                    Files.writeString(out.resolve("schema.yaml"), schema.toString())
                            .toString()));
        }
        return arguments;
    }

    /** A constraint as a schema file writes it. */
    private static ObjectNode rule(Goldens.Case one, ObjectNode rule) {
        if (rule.has("if")) {
            rule.set("when", rule.remove("if"));
        }
        if (rule.has("table")) {
            rule.put("table", one.folder().resolve(rule.path("table").asText()).toString());
        }
        return rule;
    }

    /** A parameter by its name, or as Python writes that. */
    private static JsonNode parameter(Goldens.Case one, String name) {
        JsonNode given = one.node().path("parameters");
        return given.has(name) ? given.path(name) : given.path(name.replace('-', '_'));
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
                wrong.add("status: should be skipped");
            }
        }
        expected.properties()
                .forEach(field -> compare(
                        field.getKey(), field.getValue(), actual(result, field.getKey()), tolerance, relative, wrong));
        return wrong;
    }

    /** What stands beside the value; else the value itself, its n, or an end of its interval. */
    private static JsonNode actual(JsonNode result, String name) {
        JsonNode beside = result.path("values").path(name);
        JsonNode above = beside.isMissingNode() ? result.path(name) : beside;
        return above.isMissingNode() ? result.path("interval").path(name) : above;
    }

    private static JsonNode number(JsonNode printed) {
        return printed.isNumber() ? printed : DoubleNode.valueOf(printed.asDouble());
    }

    private static void compare(
            String name, JsonNode expected, JsonNode actual, double tolerance, boolean relative, List<String> wrong) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            name + "." + field.getKey(),
                            field.getValue(),
                            // A group of missing values has no name in the goldens.
                            actual.path(field.getKey().isEmpty() ? "missing" : field.getKey()),
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
        } else if (expected.isArray() && expected.path(0).isNumber() && actual.isArray()) {
            // Lists of numbers are printed as texts; where a report does not hold a list, a unit test does.
            assertEquals(expected.size(), actual.size(), name);
            for (int i = 0; i < expected.size(); i++) {
                compare(name + "." + i, expected.get(i), number(actual.get(i)), tolerance, relative, wrong);
            }
        }
    }
}
