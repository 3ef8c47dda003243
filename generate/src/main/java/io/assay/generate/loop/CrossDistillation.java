package io.assay.generate.loop;

import io.assay.core.kernel.Mix;
import io.assay.generate.plan.FeedbackSpec;
import io.assay.generate.plan.PolicySpec;
import io.assay.learn.worth.CrossLabelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<String> labels =
                rows.stream().map(Labelled::label).distinct().sorted().toList();
        long[] keys = rows.stream().mapToLong(row -> Mix.hash(row.id(), seed)).toArray();
        int[] given = rows.stream().mapToInt(row -> labels.indexOf(row.label())).toArray();
        CrossLabelling.Teacher teacher = (own, now) -> {
            TaskModel model = TaskModel.fit(Arrays.stream(own)
                    .mapToObj(i -> rows.get(i).labelled(labels.get(now[i])))
                    .toList());
            return i -> labels.indexOf(model.label(rows.get(i).text()));
        };
        return new CrossLabelling(spec.stages(), seed)
                .students(keys, given, teacher).stream()
                        .map(student -> named(student, rows, labels))
                        .toList();
    }

    private static Student named(CrossLabelling.Student student, List<Labelled> rows, List<String> labels) {
        Set<String> trained = new LinkedHashSet<>();
        for (int i : student.trained()) {
            trained.add(rows.get(i).id());
        }
        Map<String, String> labelled = new LinkedHashMap<>();
        for (int i = 0; i < student.asked().length; i++) {
            labelled.put(rows.get(student.asked()[i]).id(), labels.get(student.told()[i]));
        }
        return new Student(student.stage(), trained, labelled);
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
