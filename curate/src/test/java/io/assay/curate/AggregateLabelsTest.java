package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Role;
import io.assay.core.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregateLabelsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final List<Map<String, Object>> wide = List.of(
            Map.of("id", "r1", "text", "one", "anne", "yes", "ben", "yes", "cleo", "no"),
            Map.of("id", "r2", "text", "two", "anne", "no"),
            Map.of("id", "r3", "text", "three"));

    @Test
    void columnsOfVotesBecomeALabelWithItsConfidence() throws Exception {
        AggregateLabels step = majority(List.of("anne", "ben", "cleo"), Optional.empty());
        List<String> fates = Curating.fates(
                List.of(step), AggregateLabelsTest::label, new Curating(folder).rows(Role.SYNTHETIC, wide));
        assertEquals(List.of("yes 0.6666666666666666", "no 1.0", "- -"), fates);
    }

    @Test
    void votesOfAFileAreJoinedByTheIdsOfRows() throws Exception {
        Path votes = Files.writeString(
                folder.resolve("votes.csv"), "item,annotator,label\nr3,anne,no\nr1,ben,yes\nr3,ben,no\nr9,ben,yes\n");
        List<String> fates = Curating.fates(
                List.of(majority(List.of(), Optional.of(votes.toString()))),
                AggregateLabelsTest::label,
                new Curating(folder).rows(Role.SYNTHETIC, wide));
        assertEquals(List.of("yes 1.0", "- -", "no 1.0"), fates);
    }

    @Test
    void rowsThatAreVotesLeaveOneRowAnItem() throws Exception {
        List<Map<String, Object>> rows = List.of(
                vote("t1", "anne", "a"), vote("t2", "anne", "b"), vote("t1", "ben", "a"), vote("t1", "cleo", "b"));
        Curated curated = Curating.curate(
                List.of(majority(List.of(), Optional.empty())), 2, new Curating(folder).rows(Role.SYNTHETIC, rows));
        Curated.Step step = curated.steps().get(0);
        assertEquals(Map.of("counted", 2L), step.drops().byRule());
        // One item has a pair of votes or more: aab, where one of three pairs is equal.
        Map<String, Double> values = step.drops().told().values();
        assertEquals(1.0 / 3, values.getOrDefault("percent-agreement-of-pairs-within-items", -1.0), 1e-12);
        assertEquals(4, values.getOrDefault("votes", -1.0));
        assertTrue(
                step.drops().told().notes().get(0).startsWith("cleo: 0.333"),
                step.drops().told()::toString);
    }

    @Test
    void saysWhatToDoWhereThereIsNoVote() throws Exception {
        var rows = new Curating(folder).rows(Role.SYNTHETIC, wide);
        StepFailed failed = assertThrows(
                StepFailed.class, () -> Curating.curate(List.of(majority(List.of("dora"), Optional.empty())), 1, rows));
        assertTrue(failed.toString().contains("aggregate-labels: no row has a vote"), failed::toString);
    }

    private static String label(Sample row) {
        return row.fields().text("label").orElse("-") + " "
                + row.fields().text("label-confidence").orElse("-");
    }

    private static Map<String, Object> vote(String item, String annotator, String label) {
        return Map.of("text", item, "item", item, "annotator", annotator, "label", label);
    }

    private static AggregateLabels majority(List<String> columns, Optional<String> file) {
        return new AggregateLabels(AggregateLabels.Method.MAJORITY, columns, file);
    }
}
