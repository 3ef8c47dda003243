package io.assay.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in every section, then the same command again. */
class KilledPlanRunTest {

    /** Where it is killed: an event, and at which of its kind. Each stands for a place at which something else is half done. */
    private record Place(String event, int time) {}

    private static final List<Place> PLACES = List.of(
            new Place("call", 3),
            new Place("round 2", 1),
            new Place("stage length", 1),
            new Place("curated 12", 1),
            new Place("stage training", 1),
            new Place("stage curve size-real", 1),
            new Place("evaluated", 1),
            new Place("stage measuring", 1),
            new Place("audited", 1));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path unkilled;

    @Test
    void aRunThatIsKilledInEverySectionEndsWithTheSameReport() throws Exception {
        TestPlan whole = TestPlan.in(unkilled).text(TestPlan.JUDGED);
        whole.run(TestPlan.model(), event -> {});
        TestPlan killed = TestPlan.in(folder).text(TestPlan.JUDGED);
        for (Place place : PLACES) {
            assertEquals(place, killedAt(place), "it must come to where it is to be killed");
        }
        List<String> last = new ArrayList<>();
        killed.run(TestPlan.model(), last::add);
        assertTrue(last.contains("unchanged generate"), last.toString());
        assertTrue(last.contains("unchanged curate"), last.toString());
        assertTrue(last.contains("unchanged evaluate"), last.toString());
        assertTrue(last.contains("begins audit"), last.toString());
        assertEquals(
                1.0,
                killed.json("evaluate/evaluation.json")
                        .at("/preferences/pairings/0/winRate/value")
                        .asDouble(),
                "the judge prefers our answers in both orders");
        assertEquals(whole.report(), killed.report());
        for (String file : List.of(
                "generate/accepted.jsonl", "curate/kept.jsonl", "curate/curation.json", "evaluate/evaluation.json")) {
            assertEquals(whole.lines(file), killed.lines(file), file);
        }
    }

    private Place killedAt(Place place) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RunToKill.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        int times = 0;
        try (BufferedReader events = process.inputReader();
                OutputStream answers = process.getOutputStream()) {
            for (String event = events.readLine(); event != null; event = events.readLine()) {
                times += event.equals(place.event()) ? 1 : 0;
                if (times == place.time()) {
                    process.destroyForcibly();
                    assertEquals(137, process.waitFor());
                    return place;
                }
                answers.write('\n');
                answers.flush();
            }
        }
        throw new AssertionError("it ended with " + process.waitFor() + " before it was killed: "
                + Files.readString(folder.resolve("errors")));
    }
}
