package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.generate.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What sets closed loops apart; without it what the small model learnt changes nothing. */
class LoopMethodsTest extends MethodTrial {

    private static boolean wrong(JsonNode row) {
        return !LoopWorld.right(row.path("text").asText(), row.path("label").asText());
    }

    private static double share(List<JsonNode> rows, Predicate<JsonNode> fault) {
        return (double) rows.stream().filter(fault).count() / rows.size();
    }

    /** Texts to label, half of each subject. */
    private String texts(int n) throws IOException {
        Random chance = new Random(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < n; i++) {
            String text = LoopWorld.headline(i % 2 == 0 ? "sport" : "money", 0, chance);
            lines.append(new ObjectMapper().writeValueAsString(Map.of("text", text)))
                    .append('\n');
        }
        Path file = folder.resolve("texts.jsonl");
        Files.writeString(file, lines);
        return file.toString();
    }

    private Trial labelling(String method, int n, String policies) throws Exception {
        String texts = texts(n);
        return run(
                method,
                plan -> plan.replace("data/unlabelled-headlines.jsonl", texts)
                        .replaceFirst("accepted: \\d+", "accepted: " + n)
                        .replaceFirst("policies: .*", "policies: " + policies));
    }

    @Test
    void proGenShowsSamplesThatAreCleanerThanChance() throws Exception {
        Trial trial = run("pro-gen", plan -> plan.replace("accepted: 80", "accepted: 160"));
        Map<String, JsonNode> byId = new HashMap<>();
        trial.accepted().forEach(row -> byId.put(row.path("id").asText(), row));
        List<JsonNode> pooled = new ArrayList<>();
        List<JsonNode> told = trial.told();
        JsonNode last = told.get(told.size() - 2).path("pool"); // The last line is of the end of the run.
        last.forEach(ofLabel -> ofLabel.forEach(id -> pooled.add(byId.get(id.asText()))));
        assertEquals(20, pooled.size());
        double wrong = share(trial.accepted(), LoopMethodsTest::wrong);
        assertTrue(wrong > 0.1, "planted " + wrong);
        assertTrue(
                share(pooled, LoopMethodsTest::wrong) < wrong / 3,
                "pool " + share(pooled, LoopMethodsTest::wrong) + " of " + wrong);
        // Half of the prompts after the first training show some, all of the label that is asked for.
        int showing = 0;
        List<JsonNode> later = trial.lineage().stream()
                .filter(sample -> Integer.parseInt(sample.path("id").asText().split("-", 2)[0]) >= 6)
                .toList();
        for (JsonNode sample : later) {
            assertTrue(sample.path("demonstrations").size() <= 4);
            showing += sample.path("demonstrations").isEmpty() ? 0 : 1;
            sample.path("demonstrations")
                    .forEach(id -> assertEquals(
                            sample.path("conditions").path("label"),
                            Objects.requireNonNull(byId.get(id.asText())).path("label")));
        }
        assertEquals(0.5, showing / (double) later.size(), 0.15);
    }

    @Test
    void proGenWithoutInfluenceShowsNothingAndStaysAsWrong() throws Exception {
        Trial trial = without("pro-gen", "(?m)^    policies:.*\\n");
        trial.lineage()
                .forEach(sample -> assertTrue(sample.path("demonstrations").isEmpty()));
        assertEquals(LoopWorld.WRONG, share(trial.accepted(), LoopMethodsTest::wrong), 0.12);
    }

    @Test
    void sunGenKeepsWhatWrongLabelsDoNotEarn() throws Exception {
        Trial trial = run(
                "sun-gen", plan -> plan.replace("accepted: 80", "accepted: 200").replace("keep: 50", "keep: 100"));
        assertEquals(LoopWorld.WRONG, share(trial.accepted(), LoopMethodsTest::wrong), 0.1);
        assertEquals(100, trial.outcome().size());
        assertTrue(
                share(trial.outcome(), LoopMethodsTest::wrong) < 0.05,
                "kept " + share(trial.outcome(), LoopMethodsTest::wrong));
        trial.outcome()
                .forEach(row -> assertTrue(
                        row.path("weight").asDouble() >= 0 && row.path("weight").asDouble() <= 1, row.toString()));
    }

    @Test
    void sunGenWithoutWeightsKeepsAll() throws Exception {
        Trial trial = without("sun-gen", "(?m)^    policies:.*\\n");
        assertEquals(trial.accepted(), trial.outcome());
        assertTrue(any(trial, LoopMethodsTest::wrong));
    }

    private static List<Integer> errors(Trial trial) throws IOException {
        return trial.told().stream()
                .map(line -> line.path("validation-errors").size())
                .toList();
    }

    @Test
    void s3ClosesAHiddenSubjectAndNeverCopiesGoldTexts() throws Exception {
        Trial trial = run("s3");
        List<Integer> errors = errors(trial);
        assertTrue(errors.get(0) >= 2, "the hidden part is not learnt at first: " + errors);
        assertTrue(errors.get(errors.size() - 1) < errors.get(0), "errors fall: " + errors);
        assertEquals(0, errors.get(errors.size() - 1), errors.toString());
        assertTrue(any(trial, says("text", "chess")));
        Set<String> gold = new HashSet<>();
        for (String line : Files.readAllLines(Trial.root().resolve("examples/methods/data/gold-headlines.jsonl"))) {
            gold.add(new ObjectMapper().readTree(line).path("text").asText());
        }
        dropped(trial, "contaminated", row -> gold.contains(row.path("text").asText()));
        trial.lineage()
                .forEach(sample -> gold.forEach(
                        text -> assertFalse(sample.path("fields").toString().contains(text)
                                || sample.path("conditions").toString().contains(text))));
        JsonNode end = trial.told().get(trial.told().size() - 1);
        assertTrue(end.path("test-accuracy").asDouble() > 0.8, end.toString());
    }

    @Test
    void s3WithoutErrorsNeverFindsTheHiddenSubject() throws Exception {
        Trial trial = without("s3", "(?m)^    policies:.*\\n");
        List<Integer> errors = errors(trial);
        assertFalse(any(trial, says("text", "chess")));
        assertTrue(errors.get(errors.size() - 1) >= 2, errors.toString());
    }

    @Test
    void freeAlAsksAgainOnlyWhatIsNotCleanAndNoiseFalls() throws Exception {
        Trial trial = labelling("free-al", 120, "[{relabel: {passes: 3, trusted: 0.7, k: 3}}]");
        List<JsonNode> first = trial.accepted().subList(0, 120);
        double before = share(first, LoopMethodsTest::wrong);
        double after = share(trial.outcome(), LoopMethodsTest::wrong);
        assertEquals(LoopWorld.WRONG, before, 0.12);
        assertTrue(after < before / 2, before + " to " + after);
        assertEquals(120, trial.outcome().size());
        // Far fewer questions than three a text, and clean labels stay what they were.
        assertTrue(trial.accepted().size() < 240, "answers " + trial.accepted().size());
        Map<String, String> last = new HashMap<>();
        trial.accepted()
                .forEach(row ->
                        last.put(row.path("text").asText(), row.path("label").asText()));
        trial.outcome()
                .forEach(row -> assertEquals(
                        last.get(row.path("text").asText()), row.path("label").asText()));
        // A text never sees its own label.
        trial.lineage()
                .forEach(sample -> sample.path("demonstrations")
                        .forEach(id -> assertTrue(trialSeed(trial, id)
                                .map(seed -> !seed.equals(sample.path("seed").asText()))
                                .orElse(true))));
    }

    private static Optional<String> trialSeed(Trial trial, JsonNode id) {
        try {
            return trial.lineage().stream()
                    .filter(sample -> sample.path("id").equals(id))
                    .map(sample -> sample.path("seed").asText())
                    .findFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void freeAlOfOnePassKeepsItsNoise() throws Exception {
        Trial trial = labelling("free-al", 120, "[{relabel: {passes: 1}}]");
        assertEquals(120, trial.accepted().size());
        assertEquals(LoopWorld.WRONG, share(trial.outcome(), LoopMethodsTest::wrong), 0.12);
    }

    @Test
    void mckdCorrectsLabelsByModelsThatNeverSawThem() throws Exception {
        Trial trial = labelling("mckd", 160, "[{distil: {stages: 3}}]");
        double before = share(trial.accepted(), LoopMethodsTest::wrong);
        double after = share(trial.outcome(), LoopMethodsTest::wrong);
        assertEquals(LoopWorld.WRONG, before, 0.1);
        assertTrue(after < before / 2, before + " to " + after);
        trial.outcome().forEach(row -> assertTrue(row.has("label-by-model")));
    }

    @Test
    void mckdWithoutDistillingKeepsTheModelsLabels() throws Exception {
        Trial trial = labelling("mckd", 160, "[]");
        assertEquals(trial.accepted(), trial.outcome());
    }

    @Test
    void zeroGenIsScoredOnRealReviewsAsSamplesCome() throws Exception {
        List<JsonNode> told = run("zero-gen").told();
        assertTrue(told.size() >= 2, told.toString());
        int before = 0;
        for (JsonNode line : told) {
            assertTrue(line.path("samples").asInt() >= before);
            before = line.path("samples").asInt();
            double right = line.path("validation-accuracy").asDouble();
            assertEquals(1 - line.path("validation-errors").size() / 8.0, right, 1e-12);
        }
    }

    @Test
    void superGenKeepsTheLikeliestOfEachLabel() throws Exception {
        Trial trial = run("super-gen");
        assertTrue(any(trial, says("text", "murky")));
        assertEquals(Map.of("positive", 10L, "negative", 10L), count(trial.outcome(), "label"));
        assertFalse(trial.outcome().stream().anyMatch(says("text", "murky")));
        double least = trial.outcome().stream()
                .mapToDouble(row -> row.path("log-probability").asDouble())
                .min()
                .orElseThrow();
        assertTrue(least > -3);
    }

    @Test
    void superGenWithoutRankKeepsUnlikelyTexts() throws Exception {
        assertTrue(without("super-gen", "(?m)^    policies:.*\\n").outcome().stream()
                .anyMatch(says("text", "murky")));
    }

    @Test
    void gpt3MixHasSoftLabelsThatSumToOne() throws Exception {
        Trial trial = run("gpt3-mix");
        for (JsonNode row : trial.accepted()) {
            double positive = row.path("label-shares").path("positive").asDouble();
            double negative = row.path("label-shares").path("negative").asDouble();
            assertEquals(1, positive + negative, 1e-12);
            assertEquals(
                    positive >= negative ? "positive" : "negative",
                    row.path("label").asText());
        }
        assertEquals(2, values(trial.accepted(), "label").size());
    }

    @Test
    void gpt3MixWithoutSoftLabelsHasOnlyWords() throws Exception {
        Trial trial = run(
                "gpt3-mix",
                plan -> plan.replaceFirst(
                                "layout: \\{soft-label.*", "layout: {label: {into: label, of: [positive, negative]}}")
                        .replace("fields: [text, label, label-shares]", "fields: [text, label]"));
        assertEquals(Set.of("positive"), values(trial.accepted(), "label"), "the word alone says nothing of doubt");
    }

    @Test
    void genstructDropsAnswersThatDoNotRestOnThePassage() throws Exception {
        dropped(run("genstruct"), "not-grounded", says("answer", "invented"));
    }

    @Test
    void genstructWithoutGroundingKeepsInventedAnswers() throws Exception {
        assertTrue(any(without("genstruct", "(?m)^    - grounded:.*\\n"), says("answer", "invented")));
    }

    private static boolean isSum(JsonNode row) {
        int sum = 0;
        for (String number :
                row.path("question").asText().replaceAll("[^0-9]+", " ").strip().split(" ", -1)) {
            sum += Integer.parseInt(number);
        }
        return row.path("answer").asText().equals(String.valueOf(sum));
    }

    @Test
    void syntheticPromptingKeepsWhatChainsAgreeOn() throws Exception {
        Trial trial = run("synthetic-prompting");
        assertTrue(rejected(trial, "no-agreement") > 0);
        assertTrue(share(trial.accepted(), LoopMethodsTest::isSum) > 0.9);
        trial.accepted().forEach(row -> assertTrue(row.path("agreement").asDouble() > 0.6));
    }

    @Test
    void syntheticPromptingWithoutAgreementKeepsGuesses() throws Exception {
        Trial trial = without("synthetic-prompting", "(?m)^    - keep:.*\\n");
        assertTrue(share(trial.accepted(), LoopMethodsTest::isSum) < 0.9);
        assertTrue(any(trial, row -> row.path("agreement").asDouble() < 0.6));
    }

    @Test
    void ultraFeedbackPutsRatingsBackToTheTextsTheyAreOf() throws Exception {
        Trial trial = run("ultra-feedback");
        for (JsonNode row : trial.accepted()) {
            assertTrue(row.path("best").asDouble() > row.path("worst").asDouble(), row.toString());
            String rejected = row.path("rejected").asText();
            double worst = rejected.contains("Sorry") ? 1 : 3 + rejected.length() % 3;
            String chosen = row.path("chosen").asText();
            double best = chosen.contains("Sorry") ? 1 : 3 + chosen.length() % 3;
            assertEquals(best, row.path("best").asDouble(), row.toString());
            assertEquals(worst, row.path("worst").asDouble(), row.toString());
        }
        assertEquals(
                4,
                values(trial.lineage().stream().map(s -> s.path("conditions")).toList(), "turn")
                        .size());
    }

    @Test
    void ultraFeedbackThatDoesNotPutRatingsBackMistakesItsTexts() throws Exception {
        Trial trial = run("ultra-feedback", plan -> plan.replaceAll("\\((\\d) - turn \\| int\\) % 4", "($1) % 4"));
        assertTrue(any(
                trial,
                row -> row.path("best").asDouble()
                        != 3 + row.path("chosen").asText().length() % 3));
    }
}
