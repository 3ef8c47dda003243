package io.assay.audit.judge;

import static io.assay.audit.text.Values.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.audit.text.Acceptability;
import io.assay.audit.text.AttrAis;
import io.assay.audit.text.AttrAuto;
import io.assay.audit.text.F1Ap;
import io.assay.audit.text.PreservedIntent;
import io.assay.audit.text.UslH;
import io.assay.core.Auditable;
import io.assay.core.Fields;
import io.assay.core.Measurement;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.catalog.Catalog;
import io.assay.core.engine.Auditor;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.core.judge.Judges;
import io.assay.core.model.ChatFault;
import io.assay.testkit.ListDataset;
import io.assay.testkit.Samples;
import io.assay.testkit.ScriptedChat;
import io.assay.testkit.ScriptedModels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Judges answer by the words they are shown. */
class JudgedMetricsTest {

    @Test
    void aJudgeScoresByTheRubricOfTheUser() {
        // clear 4 of 1..5 is 0.75, kind 1: 0.875; clear 1 and kind 0: 0.
        Measurement score = done(
                new JudgeScore(),
                List.of(text(0, "good"), text(1, "bad"), text(2, "odd")),
                judge(shown -> shown.contains("good")
                        ? "{\"clear\": 4, \"kind\": 1}"
                        : shown.contains("bad") ? "{\"clear\": 1, \"kind\": 0}" : "{\"clear\": 9, \"kind\": 0.5}"));
        assertEquals(0.4375, score.value(), 1e-12);
        assertEquals(2.5, value(score, "mean.clear"), 1e-12);
        assertEquals(0.5, value(score, "mean.kind"), 1e-12);
        assertEquals(1 / 6.0, value(score, "unparsable-share"), 1e-12);
        assertEquals(1, value(score, "texts-without-score"));
        assertEquals(List.of("judge-1: 3"), score.lists().get("told-by"));
    }

    @Test
    void severalJudgesVoteAndTheirAgreementIsToldByAspect() {
        Measurement score = done(
                new JudgeScore(),
                List.of(text(0, "good"), text(1, "bad")),
                judge(
                        shown -> "{\"clear\": " + (shown.contains("good") ? 5 : 1) + ", \"kind\": 0}",
                        shown -> "{\"clear\": " + (shown.contains("good") ? 5 : 1) + ", \"kind\": "
                                + (shown.contains("good") ? 1 : 0) + "}",
                        shown -> "no"));
        assertEquals(1, value(score, "agreement.clear"), 1e-12);
        // Units 0 1 and 0 0: observed 2; of the scores 0 1 0 0 2 (4 - 1) = 6; 1 - 3 * 2 / 6.
        assertEquals(0, value(score, "agreement.kind"), 1e-12);
        assertEquals(1 / 3.0, value(score, "unparsable-share"), 1e-12);
        // Good: clear 1, kind split 0.5; bad: 0, 0.
        assertEquals(0.375, score.value(), 1e-12);
    }

    @Test
    void aJudgeThatNeverRepliesLeavesTheMetricSkippedWithTheReason() throws IOException {
        Outcome<Measurement> outcome = audit("text.judge-score", judge(shown -> {
            throw new ChatFault(ChatFault.Kind.TIMEOUT, "no answer in 60 s");
        }));
        assertEquals(new Outcome.Skipped<Measurement>("no judge replied: no answer in 60 s", ""), outcome);
    }

    @Test
    void withoutJudgeOrRubricTheRemedyIsNamed() throws IOException {
        assertEquals(
                new Outcome.Skipped<Measurement>("there is no judge", "give --judge SPEC"),
                audit("text.judge-score", Services.NONE));
        Judges judges = new Judges(List.of(new ScriptedChat("a", (prompt, draw) -> "{}")), Optional.empty());
        assertEquals(
                new Outcome.Skipped<Measurement>("there is no rubric", "give --rubric FILE"),
                audit("text.judge-score", Services.of(Map.of(Judges.class, judges))));
        assertEquals(
                new Outcome.Skipped<Measurement>(
                        "no sample has the field score, and there is no judge",
                        "name its column with --map score=COLUMN, or give --judge SPEC, or --scorer acceptability=FOLDER"),
                audit("text.acceptability", Services.NONE));
    }

    @Test
    void aColumnWinsOverTheJudge() {
        List<Sample> both = List.of(
                Samples.sample(Role.SYNTHETIC, 0, "said to be good", Fields.of(Map.of("score", 0.9))),
                text(1, "a bad text"),
                text(2, "a good text"));
        Measurement rate = done(
                new Acceptability(),
                both,
                judge(shown -> shown.contains("bad") ? "{\"acceptable\": 0.2}" : "{\"acceptable\": 0.7}"));
        assertEquals(2 / 3.0, rate.value(), 1e-12);
        assertEquals(0.6, value(rate, "soft"), 1e-12);
        assertEquals(List.of("column: 1", "judge judge-1: 2"), rate.lists().get("told-by"));
    }

    @Test
    void oneCallScoresAllThatUslHAsks() {
        List<String> calls = new ArrayList<>();
        Sample reply = Samples.sample("Fine.", Map.of("prompt", "How are you?"));
        Measurement quality = done(new UslH(), List.of(reply), judge(shown -> {
            calls.add(shown);
            return "{\"understandable\": 0.8, \"sensible\": 0.5, \"likeable\": 0.5}";
        }));
        assertEquals(1.4 / 3, quality.value(), 1e-12);
        assertEquals(List.of("prompt: \"How are you?\"\ntext: \"Fine.\""), calls);
    }

    @Test
    void everySentenceGetsItsVerdict() {
        Sample text = Samples.sample("It rained. Dr. Bo slept.", Map.of("evidence", "Rain fell."));
        Services judge = judge(shown -> shown.contains("1. It rained.\\n2. Dr. Bo slept.")
                ? "{\"supported-1\": 1, \"supported-2\": 0, \"entailed-1\": 0.9, \"entailed-2\": 0.1}"
                : "wrong sentences");
        assertEquals(0.5, done(new AttrAis(), List.of(text), judge).value(), 1e-12);
        assertEquals(0.5, done(new AttrAuto(), List.of(text), judge).value(), 1e-12);
    }

    @Test
    void aTextOfWhichOneSentenceHasNoVerdictHasNone() {
        Sample text = Samples.sample("It rained. Bo slept.", Map.of("evidence", "Rain fell."));
        Outcome<Measurement> outcome = Measuring.outcome(
                new AttrAis(), List.of(text), Settings.usual(), judge(shown -> "{\"supported-1\": 1}"));
        assertTrue(outcome instanceof Outcome.Skipped, outcome::toString);
    }

    @Test
    void intentAndAttributionOfRevisionsAreJudged() {
        Sample revision = Samples.sample("hallo!", Map.of("source", "hello", "evidence", "a greeting"));
        Services judge = judge(shown -> "{\"intent\": 1, \"supported-1\": 1}");
        assertEquals(1, done(new PreservedIntent(), List.of(revision), judge).value());
        // Attribution 1, kept 1 - 2/5: 2 * 0.6 / 1.6.
        assertEquals(0.75, done(new F1Ap(), List.of(revision), judge).value(), 1e-12);
    }

    @Test
    void aPreferenceCountsOnlyInBothOrders() {
        List<Sample> pairs = List.of(
                Samples.sample(Role.SYNTHETIC, 0, "good", Fields.of(Map.of("rejected", "bad"))),
                Samples.sample(Role.SYNTHETIC, 1, "good too", Fields.of(Map.of("reference", "bad"))),
                Samples.sample(Role.SYNTHETIC, 2, "bad", Fields.of(Map.of("rejected", "good"))),
                Samples.sample(Role.SYNTHETIC, 3, "same", Fields.of(Map.of("rejected", "equal"))));
        Measurement wins = done(new JudgePreference(), pairs, judge(shown -> {
            int good = shown.indexOf("good");
            return "{\"better\": " + (good < 0 || good < shown.indexOf("bad") ? 1 : 2) + "}";
        }));
        assertEquals(0.5, wins.value());
        assertEquals(0.25, value(wins, "losses"));
        assertEquals(0.25, value(wins, "ties"));
        assertEquals(0.25, value(wins, "position-bias"));
        assertEquals(0.25, value(wins, "for-first"));
    }

    private static Outcome<Measurement> audit(String metric, Services services) throws IOException {
        return new Auditor(
                        ListDataset.byRole(List.of(text(0, "one"), text(1, "two")), 10),
                        List.of(Catalog.load().select(metric)),
                        Settings.usual(),
                        0,
                        services,
                        Progress.NONE)
                .run()
                .measured()
                .get(0)
                .outcome();
    }

    private static Sample text(int index, String text) {
        return Samples.sample(Role.SYNTHETIC, index, text, Fields.NONE);
    }

    @SafeVarargs
    private static Services judge(UnaryOperator<String>... rules) {
        List<io.assay.core.model.ChatModel> models = new ArrayList<>();
        for (UnaryOperator<String> rule : rules) {
            models.add(new ScriptedChat(
                    "judge-" + (models.size() + 1), (prompt, draw) -> rule.apply(ScriptedChat.last(prompt))));
        }
        return Services.of(Map.of(Judges.class, new Judges(models, Optional.of(ScriptedModels.RUBRIC))));
    }

    private static Measurement done(Auditable metric, List<Sample> samples, Services services) {
        Outcome<Measurement> outcome = Measuring.outcome(metric, samples, Settings.usual(), services);
        if (outcome instanceof Outcome.Done<Measurement> done) {
            return done.result();
        }
        throw new AssertionError(outcome);
    }
}
