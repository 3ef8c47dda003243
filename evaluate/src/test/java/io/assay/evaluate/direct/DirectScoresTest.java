package io.assay.evaluate.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.data.Data;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.Progress;
import io.assay.core.report.Direct.Way;
import io.assay.core.review.Decision;
import io.assay.core.review.ReviewLog;
import io.assay.core.stats.SampleSize;
import io.assay.evaluate.CannotEvaluate;
import io.assay.evaluate.Features;
import io.assay.evaluate.LogisticRegression;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 600 messages on cats and dogs, of which exactly a fifth of each label is wrong. */
class DirectScoresTest {

    private static final int ROWS = 600;
    private static final List<String> LABELS = List.of("cats", "dogs");
    private static final List<List<String>> WORDS =
            List.of(List.of("purring", "whiskers", "kitten", "claws"), List.of("barking", "leash", "puppy", "bone"));

    @TempDir
    Path folder;

    private final List<String> flags = new ArrayList<>();

    @BeforeEach
    void write() throws Exception {
        List<String> rows = new ArrayList<>();
        List<String> real = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(json(Map.of("id", "r" + i, "text", text(i), "label", claimed(i), "gold", gold(i))));
            real.add(json(Map.of("text", text(i).replace("message " + i, "a note"), "label", gold(i))));
        }
        Files.write(folder.resolve("rows.jsonl"), rows);
        Files.write(folder.resolve("real.jsonl"), real);
    }

    private static String gold(int row) {
        return LABELS.get(row % 2);
    }

    /** Every fifth pair of rows has its labels the wrong way round. */
    private static String claimed(int row) {
        return LABELS.get((row + (row / 2 % 5 == 0 ? 1 : 0)) % 2);
    }

    /** One word of the topic, and in a quarter of the rows none: a model cannot always know. */
    private static String text(int row) {
        List<String> words = WORDS.get(row % 2);
        String word = row % 8 < 2 ? "something" : words.get(row / 2 % words.size());
        return "message " + row + " about " + word;
    }

    private static String json(Map<String, String> row) throws Exception {
        return new ObjectMapper().writeValueAsString(row);
    }

    private DirectScores.Found found(
            Optional<GroundTruth> truth, Optional<AuxiliaryModel> model, Optional<PeopleSample> people)
            throws Exception {
        DirectEvaluation spec = new DirectEvaluation(truth, model, people, List.of(), List.of(), Map.of("id", "id"));
        Dataset rows = Data.open(
                Role.SYNTHETIC,
                List.of(folder.resolve("rows.jsonl").toString()),
                new ReadOptions(Modality.TEXT, spec.map(), ReadLimits.DEFAULT));
        return new DirectScores(spec, Services.NONE, 7, Progress.NONE).run(folder, rows, flags);
    }

    private static Optional<GroundTruth> truth() {
        return Optional.of(new GroundTruth("gold", "label", GroundTruth.Sameness.LABEL));
    }

    private static Optional<AuxiliaryModel> model() {
        return Optional.of(
                new AuxiliaryModel(List.of("real.jsonl"), new LogisticRegression(Features.WORDS, 1), Map.of()));
    }

    private static Optional<PeopleSample> people() {
        return Optional.of(new PeopleSample("patches.jsonl", 0.05, 0.8));
    }

    /** Two people label what was drawn, as it is in truth; the second errs on the first row. */
    private void label(List<Claim> sample) throws Exception {
        try (ReviewLog log = ReviewLog.open(folder.resolve("patches.jsonl"))) {
            for (Claim claim : sample) {
                String gold = gold(Integer.parseInt(claim.id().substring(1)));
                log.add(decision(claim, "anne", gold));
            }
            Claim twice = sample.get(1);
            log.add(decision(twice, "ben", gold(Integer.parseInt(twice.id().substring(1)))));
        }
    }

    private static Decision decision(Claim claim, String by, String label) {
        return new Decision(
                claim.id(),
                Decision.print(claim.text()),
                by,
                "2026-01-02T03:04:05Z",
                Decision.Kind.LABEL,
                label,
                "",
                claim.label());
    }

    private static double share(Way way) {
        return way.share().orElseThrow().value();
    }

    private static void holds(double truth, Way way) {
        var interval = way.share().orElseThrow().interval().orElseThrow();
        assertTrue(interval.low() <= truth && truth <= interval.high(), interval + " lacks " + truth);
    }

    @Test
    void aColumnOfTruthTellsTheShareOfRightLabels() throws Exception {
        Way way = found(truth(), Optional.empty(), Optional.empty())
                .direct()
                .faithfulness()
                .get(0);
        assertEquals(0.8, share(way), 1e-12);
        assertEquals(600, way.rows());
        assertEquals(List.of("cats", "dogs"), List.copyOf(way.labels().keySet()));
        holds(0.8, way);
    }

    @Test
    void theSampleIsAsLargeAsTheIntervalTakesAndWaitsForPeople() throws Exception {
        DirectScores.Found found = found(Optional.empty(), Optional.empty(), people());
        assertEquals(SampleSize.of(0.05, 0.8, 0.95, ROWS), found.sample().size());
        long cats = found.sample().stream()
                .filter(claim -> claim.label().equals("cats"))
                .count();
        assertEquals(found.sample().size() / 2.0, (double) cats, 1, "labels are equally frequent, and drawn so");
        assertTrue(found.direct().faithfulness().get(0).share().isEmpty());
        assertTrue(flags.get(0).contains("wait for people"), flags.toString());
        assertEquals(
                found.sample(),
                found(Optional.empty(), Optional.empty(), people()).sample());
    }

    @Test
    void whatPeopleSaidOfTheSampleTellsOfAllRows() throws Exception {
        label(found(Optional.empty(), Optional.empty(), people()).sample());
        flags.clear();
        Way way = found(Optional.empty(), Optional.empty(), people())
                .direct()
                .faithfulness()
                .get(0);
        holds(0.8, way);
        var interval = way.share().orElseThrow().interval().orElseThrow();
        assertEquals(0.05, (interval.high() - interval.low()) / 2, 0.005, "as wide as was wanted");
        assertEquals("anne, ben", way.by());
        assertEquals(1.0, way.values().get("agreement-of-pairs"));
        assertEquals(List.of(), flags);
    }

    @Test
    void aModelsErrorsAreCountedOnWhatPeopleKnowAndTakenOut() throws Exception {
        label(found(Optional.empty(), Optional.empty(), people()).sample());
        List<Way> ways = found(Optional.empty(), model(), people()).direct().faithfulness();
        Way corrected = ways.get(1);
        assertEquals(Way.Kind.MODEL, corrected.kind());
        double agrees = corrected.values().getOrDefault("agrees", 0.0);
        double sensitivity = corrected.values().getOrDefault("sensitivity", 0.0);
        double specificity = corrected.values().getOrDefault("specificity", 0.0);
        assertTrue(sensitivity < 1 && specificity < 1, "a quarter of the rows say nothing of their topic");
        assertEquals((agrees + specificity - 1) / (sensitivity + specificity - 1), share(corrected), 1e-12);
        holds(0.8, corrected);
        assertEquals(Way.Kind.POWERED, ways.get(2).kind());
        holds(0.8, ways.get(2));
    }

    @Test
    void aModelWhoseErrorsNobodyCountedEstimatesNothing() throws Exception {
        List<Way> ways =
                found(Optional.empty(), model(), Optional.empty()).direct().faithfulness();
        assertEquals(1, ways.size());
        assertTrue(ways.get(0).share().isEmpty());
        assertTrue(flags.get(0).contains("is no estimate of right labels"), flags.toString());
    }

    @Test
    void aTextThatWasChangedSinceItWasReviewedIsRefused() throws Exception {
        DirectScores.Found found = found(Optional.empty(), Optional.empty(), people());
        label(found.sample());
        String id = found.sample().get(0).id();
        String rows =
                Files.readString(folder.resolve("rows.jsonl")).replace("message " + id.substring(1) + " ", "changed ");
        Files.writeString(folder.resolve("rows.jsonl"), rows);
        CannotEvaluate refused =
                assertThrows(CannotEvaluate.class, () -> found(Optional.empty(), Optional.empty(), people()));
        assertTrue(refused.problems().get(0).startsWith("the text of " + id), refused.toString());
    }

    @Test
    void mathematicsIsComparedByTheLastBox() {
        assertTrue(new GroundTruth("gold", "label", GroundTruth.Sameness.MATHS)
                .right(row("so \\boxed{\\frac12}", "\\frac{1}{2}"))
                .orElseThrow());
        assertTrue(new GroundTruth("gold", "label", GroundTruth.Sameness.TEXT)
                .right(row("The cat.", "cat"))
                .orElseThrow());
        assertEquals(
                Optional.empty(), new GroundTruth("gold", "label", GroundTruth.Sameness.LABEL).right(row("cat", " ")));
    }

    private static io.assay.core.Sample row(String label, String gold) {
        return new io.assay.core.Sample(
                "r",
                0,
                Role.SYNTHETIC,
                new io.assay.core.Text("text"),
                io.assay.core.Fields.of(Map.of("label", (Object) label, "gold", gold)),
                io.assay.core.Lineage.read("rows", 0));
    }
}
