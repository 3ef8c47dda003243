package io.assay.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectForAnnotationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void ofFourGroupsEachGivesOneRow() throws Exception {
        List<Map<String, Object>> rows = grouped();
        List<String> kept = chosen(rows, new SelectForAnnotation(4, SelectForAnnotation.Strategy.FAST_VOTE_K, 10));
        assertEquals(new TreeSet<>(List.of("0", "1", "2", "3")), new TreeSet<>(kept));
        assertEquals(4, kept.size());
    }

    @Test
    void theSecondPhaseLeavesOutTheSurestAndWhatIsLabelledCountsAsTaken() throws Exception {
        List<Map<String, Object>> rows = grouped();
        for (int i = 0; i < rows.size(); i++) {
            // The groups 0 and 1 are labelled in part; the model is surest of group 3.
            rows.get(i).put("probabilities", i % 4 == 3 ? List.of(0.99, 0.01) : List.of(0.6, 0.4));
            if (i < 2) {
                rows.get(i).put("label", "known");
            }
        }
        List<String> kept = chosen(rows, new SelectForAnnotation(1, SelectForAnnotation.Strategy.VOTE_K, 10));
        assertEquals(List.of("0", "1", "2"), kept);
    }

    @Test
    void theThreeKindsOfDoubtDiffer() throws Exception {
        List<Map<String, Object>> rows =
                List.of(told("even", 0.34, 0.33, 0.33), told("two", 0.47, 0.47, 0.06), told("sure", 0.98, 0.01, 0.01));
        assertEquals(List.of("even"), named(rows, SelectForAnnotation.Strategy.ENTROPY));
        assertEquals(List.of("even"), named(rows, SelectForAnnotation.Strategy.LEAST_CONFIDENCE));
        assertEquals(List.of("two"), named(rows, SelectForAnnotation.Strategy.MARGIN));
    }

    @Test
    void saysWhichRowLacksProbabilities() {
        List<Map<String, Object>> rows = List.of(told("even", 0.5, 0.5), Map.of("text", "bare"));
        StepFailed failed = assertThrows(StepFailed.class, () -> named(rows, SelectForAnnotation.Strategy.ENTROPY));
        assertTrue(failed.toString().contains("has []; name their columns"), failed::toString);
    }

    private List<String> named(List<Map<String, Object>> rows, SelectForAnnotation.Strategy by) throws Exception {
        return kept(rows, "text", new SelectForAnnotation(1, by, 1));
    }

    private List<String> chosen(List<Map<String, Object>> rows, SelectForAnnotation step) throws Exception {
        return kept(rows, "group", step);
    }

    private List<String> kept(List<Map<String, Object>> rows, String field, SelectForAnnotation step) throws Exception {
        return Curating.fates(
                        List.of(step),
                        row -> row.fields().text(field).orElse(""),
                        new Curating(folder).rows(Role.SYNTHETIC, rows))
                .stream()
                .filter(fate -> !fate.equals("not-chosen"))
                .toList();
    }

    /** Four groups of eleven rows, each around a corner of its own. */
    private static List<Map<String, Object>> grouped() {
        Random random = new Random(5);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 44; i++) {
            List<Double> at = new ArrayList<>();
            for (int d = 0; d < 4; d++) {
                at.add((d == i % 4 ? 1 : 0) + random.nextDouble() / 10);
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("text", "row " + i);
            row.put("group", String.valueOf(i % 4));
            row.put("embedding", at);
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> told(String text, Double... probabilities) {
        return Map.of("text", text, "probabilities", List.of(probabilities));
    }
}
