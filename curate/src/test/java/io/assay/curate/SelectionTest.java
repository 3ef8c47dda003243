package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.core.report.Flow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that choose rows, and such that write what others choose by. */
class SelectionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Dataset rows(List<Map<String, Object>> rows) throws Exception {
        return new Curating(folder).rows(Role.SYNTHETIC, rows);
    }

    private Dataset texts(Role role, String... texts) throws Exception {
        return new Curating(folder)
                .rows(
                        role,
                        Stream.of(texts)
                                .map(text -> Map.<String, Object>of("text", text))
                                .toList());
    }

    @Test
    void aRowStaysIfItIsUnlikeRealTextsAndRowsThatStayedBefore() throws Exception {
        // The second has 3 of the reference's 4 words in order: F1 = 2 * 3 / (3 + 4) = 0.857. The fourth has 3 of 4 of
        // the
        // first: 0.75, and 2 of 4 of the second, which went.
        assertEquals(
                List.of("kept one two three four", "not-novel-to-reference", "kept x y z", "not-novel", "kept 你好"),
                Curating.fates(
                        List.of(new Novelty(0.7)),
                        texts(Role.SYNTHETIC, "one two three four", "a B d!", "x y z", "one two b four", "你好"),
                        texts(Role.REFERENCE, "a b c d")));
    }

    @Test
    void aRowAtTheBoundStays() throws Exception {
        assertEquals(
                List.of("kept one two three four", "kept one two b four"),
                Curating.fates(
                        List.of(new Novelty(0.75)), texts(Role.SYNTHETIC, "one two three four", "one two b four")));
    }

    private List<String> pareto(Pareto step, double[]... points) throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            rows.add(Map.of("text", "r" + i, "good", points[i][0], "cost", points[i][1]));
        }
        rows.add(Map.of("text", "none", "good", 5));
        return Curating.fates(List.of(step), rows(rows)).stream()
                .filter(fate -> fate.startsWith("kept"))
                .map(fate -> fate.substring(5))
                .toList();
    }

    /** Good up, cost down: r0 and r2 are outdone by nobody, r1 by r0, r3 by all, r4 equals r2 and stays with it. */
    private static final double[][] POINTS = {{3, 1}, {2, 1}, {5, 4}, {1, 9}, {5, 4}};

    @Test
    void rowsThatNoneOutdoesStay() throws Exception {
        assertEquals(List.of("r0", "r2", "r4"), pareto(new Pareto(List.of("good", "-cost"), Optional.empty()), POINTS));
    }

    @Test
    void frontAfterFrontIsTakenUntilThereAreEnough() throws Exception {
        assertEquals(
                List.of("r0", "r1", "r2", "r4"), pareto(new Pareto(List.of("good", "-cost"), Optional.of(4L)), POINTS));
        // The outermost of a front have the most room, and of three all are; the first two come first.
        assertEquals(List.of("r0", "r2"), pareto(new Pareto(List.of("good", "-cost"), Optional.of(2L)), POINTS));
    }

    @Test
    void frontsAreThoseOfComparingAllWithAll() {
        Random random = new Random(5);
        double[][] goods = new double[200][];
        for (int i = 0; i < goods.length; i++) {
            goods[i] = new double[] {random.nextInt(20), random.nextInt(20), random.nextInt(20)};
        }
        Set<Integer> left =
                new HashSet<>(IntStream.range(0, goods.length).boxed().toList());
        for (List<Integer> front : ParetoFronts.all(goods)) {
            List<Integer> free = left.stream()
                    .filter(row -> left.stream().noneMatch(other -> ParetoFronts.outdoes(goods[other], goods[row])))
                    .sorted()
                    .toList();
            assertEquals(free, front);
            left.removeAll(front);
        }
        assertTrue(left.isEmpty());
        assertEquals(ParetoFronts.all(goods).get(0), ParetoFronts.first(goods).get(0));
    }

    @Test
    void roomIsTheWayBetweenTheNeighbours() {
        // Of width 4 and 8: (3 - 0) / 4 + (8 - 2) / 8 = 1.5 and (4 - 1) / 4 + (5 - 0) / 8 = 1.375.
        assertArrayEquals(
                new double[] {Double.POSITIVE_INFINITY, 1.5, 1.375, Double.POSITIVE_INFINITY},
                ParetoFronts.room(new double[][] {{0, 8}, {1, 5}, {3, 2}, {4, 0}}));
    }

    /** Three kinds of 12, 4 and 2 rows, far from each other. */
    private Dataset kinds() throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            int kind = i < 12 ? 0 : i < 16 ? 1 : 2;
            rows.add(Map.of("text", kind + " " + i, "score", i, "embedding", List.of(100.0 * kind, i % 12 - 5.5)));
        }
        return rows(rows);
    }

    @Test
    void clustersTakeTurnsAndTheSmallestIsNotLost() throws Exception {
        for (ClusterBalanced.First first : ClusterBalanced.First.values()) {
            List<String> kept = Curating.fates(List.of(new ClusterBalanced(8, 3, first)), kinds()).stream()
                    .filter(fate -> fate.startsWith("kept"))
                    .toList();
            assertEquals(8, kept.size());
            assertEquals(
                    3, kept.stream().filter(fate -> fate.startsWith("kept 0")).count(), first + " " + kept);
            assertEquals(
                    3, kept.stream().filter(fate -> fate.startsWith("kept 1")).count(), first + " " + kept);
            assertEquals(
                    2, kept.stream().filter(fate -> fate.startsWith("kept 2")).count(), first + " " + kept);
            assertEquals(
                    first == ClusterBalanced.First.BEST, kept.contains("kept 0 11"), "the best stands at the edge");
        }
    }

    @Test
    void aWeightedSumOfColumnsAndMetricsIsWhatLaterStepsChooseBy() throws Exception {
        Dataset data = rows(List.of(
                Map.of("text", "a", "reward", 1, "length", 10),
                Map.of("text", "b", "reward", 2, "length", 40),
                Map.of("text", "c", "reward", 3)));
        CurateStep sum = new CombinedScore(Map.of("reward", 2.0, "length", -0.1), 1, "worth");
        // 1 + 2 - 1 = 2, 1 + 4 - 4 = 1, and none.
        assertEquals(
                List.of("2.0", "1.0", ""),
                Curating.fates(List.of(sum), row -> row.fields().text("worth").orElse(""), data));
        assertEquals(
                List.of(new Flow.Written("worth", 2, Map.of("mean", 1.5, "least", 1.0, "greatest", 2.0))),
                Curating.curate(List.of(sum), 2, data).steps().get(0).drops().written());
        assertEquals(
                List.of("kept a", "not-taken", "no worth"),
                Curating.fates(List.of(sum, new Take(1, Optional.of("worth"), Optional.empty())), data));
    }

    @Test
    void aMetricThatDoesNotExistIsNamedBeforeAnythingIsRead() {
        assertThrows(IllegalArgumentException.class, () -> new CombinedScore(Map.of("text.nothing", 1.0), 0, "score"));
    }

    @Test
    void textsOfOtherScriptsGoAndTextsWithoutLettersStay() throws Exception {
        assertEquals(
                List.of("kept Hello world", "other-script", "other-script", "kept 12 !"),
                Curating.fates(
                        List.of(new Script(List.of("Latin"), 0.9)),
                        texts(Role.SYNTHETIC, "Hello world", "Hello мир 世界", "мир", "12 !")));
        assertThrows(IllegalArgumentException.class, () -> new Script(List.of("Klingon"), 0.9));
    }

    @Test
    void wordsSaidBeforeAreCutOutAndTheRestStays() throws Exception {
        CurateStep cut = new RepeatedSpans(3, 0, RepeatedSpans.Then.CUT);
        assertEquals(
                List.of("kept a b c d e", "kept x\n y z", "nothing-new", "kept p q r"),
                Curating.fates(
                        List.of(cut), texts(Role.SYNTHETIC, "a b c d e", "x b  c d\n y z", "b c d", "p q r p q r")));
    }

    @Test
    void aTextOfSeveralColumnsIsNotCut() throws Exception {
        Dataset turns = rows(List.of(
                Map.of("instruction", "a b c", "input", "d", "output", "a b c d"),
                Map.of("instruction", "a b c", "input", "d", "output", "a b c d")));
        StepFailed failed = assertThrows(
                StepFailed.class,
                () -> Curating.fates(
                        List.of(new RepeatedSpans(3, 0, RepeatedSpans.Then.CUT), new Script(List.of("Latin"), 0)),
                        turns));
        assertTrue(String.valueOf(failed.getMessage()).contains("--map text=COLUMN"));
    }

    @Test
    void whiteSpaceBeforeAWordGoesWithIt() {
        BitSet second = new BitSet();
        second.set(1);
        assertEquals("a c \n", SpanCuts.without("a  b c \n", second));
        BitSet first = new BitSet();
        first.set(0);
        assertEquals("b c", SpanCuts.without(" a b c", first));
    }

    @Test
    void aStepThatWouldHoldTooMuchSaysSoInsteadOfFillingTheMemory() throws Exception {
        Dataset three = texts(Role.SYNTHETIC, "a", "b", "c");
        // Each takes 128 bytes and 2 for its letter.
        assertEquals(0, held(three, 390).steps().get(0).drops().size());
        StepFailed failed = assertThrows(StepFailed.class, () -> held(three, 389));
        assertTrue(String.valueOf(failed.getMessage()).startsWith("novelty: it holds all rows in memory"));
    }

    private static Curated held(Dataset data, long bytesMax) throws Exception {
        return new Curation(
                        List.of(new Novelty(0.7)),
                        List.of(data),
                        Settings.usual(),
                        Services.NONE,
                        Progress.NONE,
                        bytesMax)
                .run();
    }
}
