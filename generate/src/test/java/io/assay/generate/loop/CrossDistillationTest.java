package io.assay.generate.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.plan.PolicySpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrossDistillationTest {

    private static final FeedbackSpec FEEDBACK =
            new FeedbackSpec("text", "label", 1, Optional.empty(), Optional.empty(), List.of());

    private static CrossDistillation stages(int n) {
        return new CrossDistillation(new PolicySpec.Distil(n), FEEDBACK, 5);
    }

    /** Two subjects of five words each; the label is wrong of every third row. */
    private static List<Labelled> rows() {
        Random chance = new Random(3);
        List<Labelled> rows = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            boolean first = i % 2 == 0;
            String text = (first ? "a" : "b") + chance.nextInt(5) + (first ? " a" : " b") + chance.nextInt(5) + " n"
                    + chance.nextInt(50);
            rows.add(new Labelled("r" + i, text, (i % 3 == 0) == first ? "B" : "A"));
        }
        return rows;
    }

    private static long wrong(List<Labelled> rows, Map<String, String> labels) {
        return rows.stream()
                .filter(row -> labels.getOrDefault(row.id(), row.label()).charAt(0) + 32
                        != row.text().charAt(0))
                .count();
    }

    @Test
    void noStudentEverLabelsWhatItWasTrainedOn() {
        List<CrossDistillation.Student> students = stages(4).students(rows());
        assertEquals(8, students.size());
        for (CrossDistillation.Student student : students) {
            assertTrue(
                    Collections.disjoint(student.trained(), student.labelled().keySet()));
            assertEquals(240, student.trained().size() + student.labelled().size());
        }
    }

    @Test
    void theHalvesOfStagesDiffer() {
        List<CrossDistillation.Student> students = stages(2).students(rows());
        Set<String> both = new HashSet<>(students.get(0).trained());
        both.retainAll(students.get(2).trained());
        assertTrue(both.size() > 30 && both.size() < 90, "of about 120 in each, shared " + both.size());
    }

    @Test
    void eachStageTakesWrongLabelsAway() {
        List<Labelled> rows = rows();
        List<CrossDistillation.Student> students = stages(3).students(rows);
        long before = wrong(rows, Map.of());
        assertEquals(80, before);
        long left = before;
        for (int stage = 0; stage < 3; stage++) {
            Map<String, String> told =
                    new java.util.HashMap<>(students.get(2 * stage).labelled());
            told.putAll(students.get(2 * stage + 1).labelled());
            long now = wrong(rows, told);
            assertTrue(now <= left, "stage " + stage + ": " + left + " to " + now);
            left = now;
        }
        assertTrue(left < before / 4, "left " + left);
    }

    @Test
    void aHalfOfOneLabelTrainsNoStudent() {
        List<Labelled> alike = rows().stream().map(row -> row.labelled("A")).toList();
        assertEquals(List.of(), stages(3).students(alike));
    }
}
