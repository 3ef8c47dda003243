package io.assay.learn.worth;

import io.assay.core.Require;
import io.assay.core.kernel.Mix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * In each stage rows are cut into two halves, a learner is trained on each, and labels the other (MCKD, Zhao et al. 2024, arXiv:2311.08640). So none ever
 * labels what it was trained on, and mistakes of labels are not learnt by heart.
 *
 * @param stages at least 1
 * @param seed tells the halves of each stage
 */
public record CrossLabelling(int stages, long seed) {

    public CrossLabelling {
        Require.that(stages >= 1, "stages must be at least 1, but was %d", stages);
    }

    /** Trains a learner. */
    public interface Teacher {

        /**
         * @param rows what it is trained on
         * @param labels of all rows, as they are in this stage
         * @return the label that it gives a row
         */
        IntUnaryOperator teach(int[] rows, int[] labels);
    }

    /**
     * One learner of one stage.
     *
     * @param stage counted from 1
     * @param trained the rows that it was trained on
     * @param asked the rows that it labelled, none of them among those
     * @param told their labels
     */
    @SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
    public record Student(int stage, int[] trained, int[] asked, int[] told) {}

    /**
     * All students of all stages, in order. A half of one label trains none, and the other half keeps its labels.
     *
     * @param keys tell rows apart, whatever their order
     * @param labels as they are given
     */
    public List<Student> students(long[] keys, int[] labels, Teacher teacher) {
        List<Student> students = new ArrayList<>();
        int[] now = labels.clone();
        for (int stage = 1; stage <= stages; stage++) {
            int[][] halves = halves(keys, stage);
            List<Student> some = new ArrayList<>();
            for (int half = 0; half < 2; half++) {
                int[] before = now;
                if (IntStream.of(halves[half])
                                .map(i -> before[i])
                                .distinct()
                                .limit(2)
                                .count()
                        == 2) {
                    some.add(student(stage, halves[half], halves[1 - half], now, teacher));
                }
            }
            now = last(now, some);
            students.addAll(some);
        }
        return students;
    }

    private static Student student(int stage, int[] own, int[] others, int[] labels, Teacher teacher) {
        IntUnaryOperator learner = teacher.teach(own, labels);
        return new Student(
                stage, own, others, Arrays.stream(others).map(learner).toArray());
    }

    private int[][] halves(long[] keys, int stage) {
        long stir = Mix.mix(seed + stage * Mix.GOLDEN);
        int[] half = Arrays.stream(keys)
                .mapToInt(key -> (int) (Mix.mix(key ^ stir) >>> 63))
                .toArray();
        return new int[][] {
            IntStream.range(0, keys.length).filter(i -> half[i] == 0).toArray(),
            IntStream.range(0, keys.length).filter(i -> half[i] == 1).toArray()
        };
    }

    /** The labels after what students told, the last of them for each row. */
    public static int[] last(int[] labels, List<Student> students) {
        int[] last = labels.clone();
        for (Student student : students) {
            for (int i = 0; i < student.asked().length; i++) {
                last[student.asked()[i]] = student.told()[i];
            }
        }
        return last;
    }
}
