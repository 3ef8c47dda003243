package io.assay.evaluate.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.data.DataProblems;
import io.assay.core.engine.Progress;
import io.assay.core.judge.Preference;
import io.assay.core.kernel.Mix;
import io.assay.core.model.ChatModel;
import io.assay.core.report.EvaluationReport.Pairing;
import io.assay.core.report.EvaluationReport.Preferences;
import io.assay.core.report.EvaluationReport.Rater;
import io.assay.testkit.ScriptedChat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenEvaluationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** statsmodels 0.15.0 (proportion_confint) and arithmetic: sixty pairs, what was said in each order in terms of A and B. */
    private static final String PAIRS =
            "AA AA tt AA BB AB AA AA AB AA BB BB AA AA BB tA BB AB BA BB AA AA AA AA AA tt AB BB BB AA tt AB AB tt AB AA AA BB AA AA BB AA AB tt BB BB AA AB AA AA AA BA AA BB tA AA BB BB BB BB";

    @Test
    void winRatesAndConsistencyAreThoseOfTheGolden() {
        Answers a = new Answers("A", Map.of());
        Looks looks = new Looks("judge", a, new Answers("B", Map.of()));
        for (String pair : PAIRS.split(" ", -1)) {
            looks.add("prompt", said(pair));
        }
        Pairing pairing = looks.pairing().orElseThrow();
        assertEquals(List.of(25L, 17L, 18L), List.of(pairing.wins(), pairing.losses(), pairing.ties()));
        assertEquals(0.5666666666666667, pairing.winRate().value(), 1e-9);
        assertEquals(0.5952380952380952, pairing.decided().orElseThrow().value(), 1e-9);
        assertEquals(
                0.44494312750039344,
                pairing.decided().orElseThrow().interval().orElseThrow().low(),
                1e-9);
        assertEquals(
                0.7295713885251867,
                pairing.decided().orElseThrow().interval().orElseThrow().high(),
                1e-9);
        assertEquals(0.7833333333333333, looks.rater().consistency().orElseThrow(), 1e-9);
    }

    @Test
    void onlyTiesLeaveNoDecidedPair() {
        WinRate ties = new WinRate(0, 0, 1);
        assertEquals(0.5, ties.all().value());
        assertTrue(ties.decided().isEmpty());
    }

    private static Preference said(String pair) {
        return switch (pair) {
            case "AA" -> new Preference(1, 0, 0, 0, 0, 0, 0, 0);
            case "BB" -> new Preference(0, 1, 0, 0, 0, 0, 0, 0);
            case "tt" -> new Preference(0, 0, 1, 0, 0, 0, 0, 0);
            case "AB" -> new Preference(0, 0, 0, 1, 0, 0, 0, 0);
            case "BA" -> new Preference(0, 0, 0, 0, 1, 0, 0, 0);
            default -> new Preference(0, 0, 0, 0, 0, 1, 0, 0);
        };
    }

    /**
     * American League 1987, wins of row over column (Agresti 2002, Categorical Data Analysis, table 10.10), with the strengths above Baltimore that are
     * published there and that scikit-learn 1.9.1 gives without penalty.
     */
    @Test
    void strengthsAreThoseOfBaseball() {
        List<String> teams = List.of("Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore");
        int[][] wins = {
            {0, 7, 9, 7, 7, 9, 11},
            {6, 0, 7, 5, 11, 9, 9},
            {4, 6, 0, 7, 7, 8, 12},
            {6, 8, 6, 0, 6, 7, 10},
            {6, 2, 6, 7, 0, 7, 12},
            {4, 4, 5, 6, 6, 0, 6},
            {2, 4, 1, 3, 1, 7, 0}
        };
        List<Bout> bouts = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < wins.length; i++) {
            for (int j = 0; j < wins.length; j++) {
                if (i != j) { // Half of the games at each place: place then says nothing.
                    bouts.add(new Bout("game", "umpire", teams.get(i), teams.get(j), 1, 0));
                    bouts.add(new Bout("game", "umpire", teams.get(j), teams.get(i), 0, 0));
                    times.addAll(List.of(wins[i][j] / 2.0, wins[i][j] / 2.0));
                }
            }
        }
        double[] weights = times.stream().mapToDouble(time -> time).toArray();
        BradleyTerry fitted = BradleyTerry.fit(teams, bouts, weights, false);
        double[] published = {1.58136, 1.43641, 1.29449, 1.24762, 1.10770, 0.68385, 0};
        for (int i = 0; i < published.length; i++) {
            assertEquals(published[i], fitted.strengths()[i] - fitted.strengths()[6], 1e-4);
        }
        assertEquals(0, Arrays.stream(fitted.strengths()).sum(), 1e-6);
        assertEquals(0, fitted.position(), 1e-6);
        assertEquals(1400, BradleyTerry.elo(Math.log(10)), 1e-9);
    }

    /** Neither is better, but four of ten times the judge takes whatever stands first: one order says 0.7, both orders 0.5. */
    @Test
    void aBiasForTheFirstPlaceIsToldAndCancelsOut() throws Exception {
        Preferences found = judged(new ScriptedChat("biased", (prompt, draw) -> {
            String shown = ScriptedChat.last(prompt);
            boolean ours = shown.indexOf("ours") < shown.indexOf("theirs");
            String item = shown.replaceAll("(?s).*question ([0-9]+) .*", "$1");
            boolean first = Long.remainderUnsigned(Mix.hash(shown, 3), 10) < 4;
            boolean oursIsBetter = (Mix.hash(item, 5) & 1) == 0;
            return "{\"better\": " + (first || ours == oursIsBetter ? 1 : 2) + "}";
        }));
        Pairing pairing = found.pairings().get(0);
        assertEquals(0.5, pairing.winRate().value(), 0.05);
        Rater judge = found.raters().get(0);
        // First in one order and in the other wins where the coin of one of them, and only there, turned the verdict:
        // 0.4.
        assertEquals(0.4, judge.positionBias().orElseThrow(), 0.08);
        assertEquals(0.6, judge.consistency().orElseThrow(), 0.08);
        // The first is preferred 0.7 of the time: ln(0.7 / 0.3) = 0.847.
        assertEquals(0.847, found.position().value(), 0.2);
        assertEquals(0, found.standings().get(0).strength(), 0.15);
        assertTrue(found.standings().get(0).elo().interval().isPresent());
    }

    @Test
    void peopleAndJudgesAreCountedInOneModel() throws Exception {
        Path votes = Files.writeString(
                folder.resolve("votes.jsonl"),
                "{\"item\":\"1\",\"first\":\"theirs\",\"second\":\"ours\",\"vote\":\"second\",\"rater\":\"kim\"}\n"
                                .repeat(30)
                        + "{\"item\":\"2\",\"first\":\"ours\",\"second\":\"theirs\",\"vote\":\"tie\",\"rater\":\"kim\"}\n");
        Preferences found = new Tournament(spec(List.of(), List.of(votes.toString())), Map.of(), 7, Progress.NONE)
                .run(folder, new ArrayList<>());
        assertEquals("ours", found.standings().get(0).system());
        assertEquals(31, found.looks());
        Files.writeString(
                votes, "{\"item\":\"1\",\"first\":\"ours\",\"second\":\"nobody\",\"vote\":\"first\"}\nno json\n");
        DataProblems wrong = assertThrows(
                DataProblems.class,
                () -> new Tournament(spec(List.of(), List.of(votes.toString())), Map.of(), 7, Progress.NONE)
                        .run(folder, new ArrayList<>()));
        assertEquals(2, wrong.problems().size());
        assertTrue(wrong.problems()
                .get(0)
                .toString()
                .contains("votes.jsonl:1: first and second must be two of ours, theirs"));
    }

    private Preferences judged(ChatModel judge) throws Exception {
        return new Tournament(spec(List.of("judge"), List.of()), Map.of("judge", judge), 7, Progress.NONE)
                .run(folder, new ArrayList<>());
    }

    private OpenEvaluation spec(List<String> judges, List<String> votes) throws Exception {
        for (String system : List.of("ours", "theirs")) {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                rows.append("{\"prompt\":\"question ")
                        .append(i)
                        .append(" ?\",\"response\":\"answer of ")
                        .append(system)
                        .append("\"}\n");
            }
            Files.writeString(folder.resolve(system + ".jsonl"), rows);
        }
        return new OpenEvaluation(Map.of("ours", "ours.jsonl", "theirs", "theirs.jsonl"), judges, votes, 400, 20);
    }
}
