package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.report.ReportSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user meets: good data, bad data, slips of the pen. */
class AuditEndToEndTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path texts(String name, int from, int to) throws IOException {
        return file(
                name,
                IntStream.range(from, to)
                        .mapToObj(
                                i -> "{\"text\": \"sample number " + i + " says word" + i % 7 + " again and again\"}\n")
                        .collect(Collectors.joining()));
    }

    private Cli audit(Object... arguments) {
        List<String> all =
                new ArrayList<>(List.of("audit", "--out", folder.resolve("out").toString()));
        Stream.of(arguments).map(String::valueOf).forEach(all::add);
        return Cli.run(all.toArray(String[]::new));
    }

    @Test
    void aReportIsWrittenInEveryFormAndKeepsItsSchema() throws IOException {
        Cli run = audit(
                texts("syn.jsonl", 0, 60),
                "--reference",
                texts("real.jsonl", 30, 130),
                "--gate",
                "text.distinct-n >= 0");
        assertEquals(ExitCode.DONE, run.code(), run.toString());
        Path out = folder.resolve("out");
        for (String name : List.of("report.html", "report.md", "report.json", "junit.xml", "lineage.json")) {
            assertTrue(Files.size(out.resolve(name)) > 0, name);
        }
        assertTrue(Files.size(out.resolve("report.html")) <= 2_000_000);
        assertKeepsItsSchema(Files.readString(out.resolve("report.json")));
    }

    private static void assertKeepsItsSchema(String report) {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ReportSchema.text())
                .validate(report, InputFormat.JSON);
        assertTrue(errors.isEmpty(), errors.toString());
    }

    private Path labelled(String name, int planted) throws IOException {
        return file(
                name,
                IntStream.range(0, 240)
                        .mapToObj(i -> "{\"text\": \"sample number " + i + " says word" + i % 7 + " again"
                                + (i % 4 == planted ? ", mail m" + i + "@example.com" : "") + "\", \"label\": \"l"
                                + i % 4 + "\", \"score\": " + i + ", \"meta\": {\"a\": \"" + i % 2 + "\"}}\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void theSliceInWhichSomethingWasPlantedComesFirstInEveryForm() throws IOException {
        List<JsonNode> slices = new ArrayList<>();
        for (String threads : List.of("1", "5")) {
            Cli run = audit(
                    labelled("syn.jsonl", 2),
                    "--reference",
                    labelled("real.jsonl", -1),
                    "--metrics",
                    "text.pii-rate,text.distinct-n,text.ngram-divergence",
                    "--threads",
                    threads,
                    "--by",
                    "label",
                    "--by",
                    "score",
                    "--by",
                    "meta.a",
                    "--gate",
                    "text.pii-rate[by label=l1] <= 0",
                    "--gate",
                    "text.pii-rate[by label=l2] <= 0");
            assertEquals(ExitCode.GATE, run.code(), run.toString());
            assertTrue(run.out().contains("label: l2 (text.pii-rate 1, random parts 0.25)"), run.out());
            assertTrue(run.out().contains("text.pii-rate at label=l1 is 0.0"), run.out());
            String report = Files.readString(folder.resolve("out/report.json"));
            assertKeepsItsSchema(report);
            slices.add(new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(report)
                    .at("/metrics/0/slices"));
        }
        assertEquals(slices.get(0), slices.get(1));
        JsonNode worst = slices.get(0).get(0);
        assertEquals(
                "label l2 60 1 true",
                String.join(
                        " ",
                        worst.path("by").asText(),
                        worst.path("slice").asText(),
                        worst.path("n").asText(),
                        worst.path("value").asText(),
                        worst.path("differs").asText()));
        assertEquals(0.75, worst.path("difference").asDouble(), 1e-12);
        assertTrue(Files.readString(folder.resolve("out/report.md")).contains("| label: l2 | text.pii-rate |"));
    }

    @Test
    void aFieldThatNoSampleHasIsAProblemBeforeAnythingIsMeasured() throws IOException {
        Cli run = audit(labelled("syn.jsonl", 2), "--by", "lable", "--by", "meta.b");
        assertEquals(ExitCode.USAGE, run.code(), run.toString());
        assertTrue(run.err().contains("--by lable: no sample has it; did you mean label?"), run.err());
        assertTrue(run.err().contains("--by meta.b: no sample has it"), run.err());
    }

    @Test
    void oneThreadAndSixteenWriteTheSameNumbers() throws IOException {
        Path data = texts("syn.jsonl", 0, 500);
        Path real = texts("real.jsonl", 200, 900);
        List<JsonNode> metrics = new ArrayList<>();
        for (String threads : List.of("1", "16")) {
            JsonNode report = Cli.audit(
                    folder.resolve("t" + threads),
                    List.of(data.toString(), "--reference", real.toString(), "--threads", threads));
            report.path("metrics")
                    .forEach(metric -> ((com.fasterxml.jackson.databind.node.ObjectNode) metric).remove("millis"));
            metrics.add(report.path("metrics"));
        }
        assertEquals(metrics.get(0), metrics.get(1));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Cli run = audit(
                folder.resolve("absent.jsonl"),
                "--metrics",
                "text.distinct-m,diversty",
                "--gate",
                "nonsense",
                "--max-bad",
                "lots");
        assertEquals(ExitCode.USAGE, run.code());
        for (String part : List.of(
                "did you mean text.distinct-n?",
                "did you mean diversity?",
                "should read like",
                "--max-bad must be a share",
                "absent.jsonl: there is no such file")) {
            assertTrue(run.err().contains(part), () -> part + " is missing in " + run.err());
        }
        assertFalse(Files.exists(folder.resolve("out")), "nothing was written");
    }

    @Test
    void anUnknownOptionIsNamed() {
        Cli run = audit("--referense", "x", "y");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("--reference"), run.err());
    }

    @Test
    void aFailedGateIsExitCodeOneAndInJUnit() throws IOException {
        Cli run = audit(texts("syn.jsonl", 0, 30), "--gate", "text.distinct-n[n=2] >= 2");
        assertEquals(ExitCode.GATE, run.code(), run.toString());
        assertTrue(Files.readString(folder.resolve("out/junit.xml")).contains("<failure"));
    }

    @Test
    void aGateOnASkippedMetricFails() throws IOException {
        Cli run = audit(texts("syn.jsonl", 0, 30), "--gate", "text.ngram-divergence <= 1");
        assertEquals(ExitCode.GATE, run.code(), run.toString());
        assertTrue(run.out().contains("no reference data was given"), run.out());
    }

    @Test
    void badLinesAreListedAndTooManyStopTheRun() throws IOException {
        Path data = file("bad.jsonl", "{\"text\": \"good one here\"}\n{\"text\": \n{\"text\": \"another good one\"}\n");
        Cli strict = audit(data);
        assertEquals(ExitCode.DATA, strict.code(), strict.toString());
        String rejects = Files.readString(folder.resolve("out/rejects.jsonl"));
        assertTrue(rejects.contains("\"line\":2"), rejects);
        assertFalse(Files.exists(folder.resolve("out/report.json")), "a run that was given up leaves no report");
        Cli lenient = audit(data, "--max-bad", "50%");
        assertEquals(ExitCode.DONE, lenient.code(), lenient.toString());
    }

    @Test
    void anEmptyFileIsRefusedWithAReason() throws IOException {
        Cli run = audit(file("empty.jsonl", ""));
        assertEquals(ExitCode.USAGE, run.code(), run.toString());
        assertTrue(run.err().contains("empty.jsonl: the file is empty"), run.err());
    }

    @Test
    void oneSampleIsEnoughForAReport() throws IOException {
        Cli run = audit(file("one.jsonl", "{\"text\": \"just one sample, nothing more\"}\n"));
        assertEquals(ExitCode.DONE, run.code(), run.toString());
    }

    @Test
    void latinOneIsReadAndNamed() throws IOException {
        byte[] bytes =
                "text,label\nder Kaffee schmeckt hervorragend und die Brötchen sind größer als früher,a\nÜber den Wolken muss die Freiheit wohl grenzenlos sein,b\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        Path data = Files.write(folder.resolve("latin.csv"), bytes);
        Cli run = audit(data);
        assertEquals(ExitCode.DONE, run.code(), run.toString());
        assertTrue(Files.readString(folder.resolve("out/report.json")).contains("8859-1"));
    }

    @Test
    void aBinaryFileIsRefusedWithAReason() throws IOException {
        byte[] bytes = new byte[4096];
        new java.util.Random(1).nextBytes(bytes);
        Cli run = audit(Files.write(folder.resolve("data.bin"), bytes));
        assertEquals(ExitCode.USAGE, run.code(), run.toString());
        assertTrue(run.err().contains("data.bin"), run.err());
    }

    @Test
    void aFileOfTooManyColumnsIsRefusedAndNotCutShort() throws IOException {
        String columns = IntStream.range(0, 65)
                .mapToObj(i -> "\"" + (i == 0 ? "text" : "c" + i)
                        + "\": [\"a longer text stands here\", \"and another one there\"]")
                .collect(Collectors.joining(", ", "{", "}"));
        Cli run = audit(file("wide.json", columns));
        assertEquals(ExitCode.USAGE, run.code(), run.toString());
        assertTrue((run.out() + run.err()).contains("may have 64 of them"), run.toString());
    }

    @Test
    void noRawReferenceTextAppearsUnlessAskedFor() throws IOException {
        String secret = "the quartz lighthouse keeper counted seventeen pelicans";
        Path real = file(
                "real.jsonl",
                ("{\"text\": \"" + secret + "\"}\n").repeat(3) + Files.readString(texts("more.jsonl", 0, 40)));
        Path data =
                file("syn.jsonl", "{\"text\": \"" + secret + "\"}\n" + Files.readString(texts("more2.jsonl", 40, 80)));
        Cli run = audit(data, "--reference", real);
        assertEquals(ExitCode.DONE, run.code(), run.toString());
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains("quartz lighthouse keeper"), file.toString());
            }
        }
    }

    @Test
    void compareSaysWhatGotWorseBeyondNoise() throws IOException {
        Path real = texts("real.jsonl", 0, 200);
        Path same = texts("same.jsonl", 0, 200);
        Path poor = file("poor.jsonl", "{\"text\": \"the same words again and again\"}\n".repeat(200));
        Cli.audit(folder.resolve("a"), List.of(same.toString(), "--reference", real.toString()));
        Cli.audit(folder.resolve("b"), List.of(poor.toString(), "--reference", real.toString()));
        String a = folder.resolve("a").toString();
        String b = folder.resolve("b").toString();
        assertEquals(ExitCode.DONE, Cli.run("compare", a, a, "--fail-on-worse").code());
        Cli worse = Cli.run("compare", a, b, "--fail-on-worse");
        assertEquals(ExitCode.GATE, worse.code(), worse.toString());
        assertTrue(worse.out().contains("text.distinct-n[n=2]"), worse.out());
    }

    @Test
    void aNamedMetricOfBenchmarksTakesTheReferenceWhereThereIsNoBenchmark() throws IOException {
        Path data = texts("syn.jsonl", 0, 40);
        Cli run = audit(data, "--reference", data, "--metrics", "text.benchmark-overlap[n=3]");
        assertEquals(ExitCode.DONE, run.code(), run.toString());
        String report = Files.readString(folder.resolve("out/report.json"));
        assertTrue(report.contains("The reference is also taken as the benchmark"), report);
        assertTrue(report.contains("\"status\" : \"done\"") || report.contains("\"status\":\"done\""), report);
    }

    @Test
    void explainHintsAtTheNearestMetric() {
        Cli run = Cli.run("explain", "text.distinctn");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("did you mean text.distinct-n?"), run.err());
        assertTrue(Cli.run("explain", "text.distinct-n").out().contains("ab bc ab bd de"));
    }
}
