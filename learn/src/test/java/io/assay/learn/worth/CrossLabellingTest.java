package io.assay.learn.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.learn.Classifier;
import io.assay.learn.Examples;
import io.assay.learn.PlantedNoise;
import io.assay.learn.SoftmaxRegression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossLabellingTest {

    private static final int ROWS = 600;
    private static final long[] KEYS = IntStream.range(0, ROWS).asLongStream().toArray();

    private static CrossLabelling.Teacher teacher(Examples rows) {
        return (own, labels) -> {
            Classifier learner = SoftmaxRegression.fit(rows.labelled(labels).some(own), 1, true);
            return i -> Classifier.likeliest(learner.probabilities(rows.x().get(i)));
        };
    }

    private static int[] labels(Examples rows) {
        return IntStream.range(0, ROWS).map(rows::label).toArray();
    }

    @Test
    void noStudentLabelsARowThatItWasTrainedOn() {
        Examples rows = PlantedNoise.of(ROWS, 2, 0.3, 1).examples();
        List<CrossLabelling.Student> students = new CrossLabelling(3, 7).students(KEYS, labels(rows), teacher(rows));
        assertEquals(6, students.size());
        for (CrossLabelling.Student student : students) {
            Set<Integer> both =
                    new HashSet<>(IntStream.of(student.trained()).boxed().toList());
            assertEquals(both.size() + student.asked().length, ROWS);
            for (int asked : student.asked()) {
                assertTrue(both.add(asked), "row " + asked + " was trained on in stage " + student.stage());
            }
        }
    }

    @Test
    void labelsOfWhichThreeTenthsAreWrongComeRight() {
        PlantedNoise planted = PlantedNoise.of(ROWS, 2, 0.3, 2);
        int[] given = labels(planted.examples());
        int[] told =
                CrossLabelling.last(given, new CrossLabelling(3, 7).students(KEYS, given, teacher(planted.examples())));
        long right = IntStream.range(0, ROWS).filter(i -> told[i] == i % 2).count();
        // Clouds 3 apart overlap: the best that can be told is 93 %.
        assertTrue(right > 0.85 * ROWS, right + " of " + ROWS + " are right");
    }

    @Test
    void aHalfOfOneLabelTrainsNoStudent() {
        Examples rows = PlantedNoise.of(ROWS, 2, 0, 3).examples();
        assertEquals(List.of(), new CrossLabelling(2, 7).students(KEYS, new int[ROWS], teacher(rows)));
    }
}
