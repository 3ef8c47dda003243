package io.assay.generate.loop;

import io.assay.core.kernel.Mix;
import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.plan.PolicySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * MCKD (Zhao et al. 2024, arXiv:2311.08640): in each stage the samples are cut into two halves, a small model is trained on each, and labels the
 * other. So no model ever labels what it was trained on, and mistakes of labels are not learnt by heart.
 */
record CrossDistillation(PolicySpec.Distil spec, FeedbackSpec feedback, long seed) implements Policy {

    /**
     * One model of one stage.
     *
     * @param stage counted from 1
     * @param trained ids of what it was trained on
     * @param labelled ids of what it labelled, with the labels
     */
    record Student(int stage, Set<String> trained, Map<String, String> labelled) {}

    /** All students of all stages, in order; a half of one label trains none, and the other half keeps its labels. */
    List<Student> students(List<Labelled> rows) {
        List<Student> students = new ArrayList<>();
        List<Labelled> now = rows;
        for (int stage = 1; stage <= spec.stages(); stage++) {
            List<List<Labelled>> halves = halves(now, stage);
            Map<String, String> told = new TreeMap<>();
            for (int half = 0; half < 2; half++) {
                if (Labelled.several(halves.get(half))) {
                    Student student = student(stage, halves.get(half), halves.get(1 - half));
                    students.add(student);
                    told.putAll(student.labelled());
                }
            }
            now = now.stream()
                    .map(row -> row.labelled(told.getOrDefault(row.id(), row.label())))
                    .toList();
        }
        return students;
    }

    private static Student student(int stage, List<Labelled> own, List<Labelled> others) {
        TaskModel model = TaskModel.fit(own);
        Set<String> trained = new LinkedHashSet<>();
        own.forEach(row -> trained.add(row.id()));
        Map<String, String> labelled = new LinkedHashMap<>();
        others.forEach(row -> labelled.put(row.id(), model.label(row.text())));
        return new Student(stage, trained, labelled);
    }

    private List<List<Labelled>> halves(List<Labelled> rows, int stage) {
        List<List<Labelled>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (Labelled row : rows) {
            halves.get((int) (Mix.hash(row.id(), seed + stage * Mix.GOLDEN) >>> 63))
                    .add(row);
        }
        return halves;
    }

    @Override
    public Map<String, Object> end(Look look, Outcome outcome) {
        Map<String, String> told = new LinkedHashMap<>();
        students(look.rows()).forEach(student -> told.putAll(student.labelled()));
        List<Labelled> last = new ArrayList<>();
        int changed = 0;
        for (int i = 0; i < look.rows().size(); i++) {
            Labelled row = look.rows().get(i);
            String label = told.getOrDefault(row.id(), row.label());
            changed += label.equals(row.label()) ? 0 : 1;
            outcome.put(i, feedback.label(), label);
            outcome.put(i, feedback.label() + "-by-model", row.label());
            last.add(row.labelled(label));
        }
        Map<String, Object> said = new LinkedHashMap<>(Map.of("changed", changed));
        if (!look.gold().isEmpty() && Labelled.several(last)) {
            said.put("last-student", TaskModel.fit(last).accuracy(look.gold()));
        }
        return said;
    }
}
