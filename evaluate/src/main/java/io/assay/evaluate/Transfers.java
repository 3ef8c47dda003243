package io.assay.evaluate;

import io.assay.core.engine.Progress;
import io.assay.core.report.EvaluationReport.Arm;
import io.assay.core.report.EvaluationReport.Contamination;
import io.assay.core.report.EvaluationReport.Curve;
import io.assay.core.report.EvaluationReport.Difference;
import io.assay.core.report.EvaluationReport.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trains on synthetic, real and both, tests on the same real rows. */
final class Transfers {

    static final String TSTR = "tstr";
    static final String TRTR = "trtr";
    static final String BOTH = "both";

    private final TrainOnSynthetic spec;
    private final Bench bench;
    private final LabelledTexts synthetic;
    private final Optional<LabelledTexts> real;
    private final LabelledTexts test;
    private final Progress progress;

    Transfers(
            TrainOnSynthetic spec,
            Bench bench,
            LabelledTexts synthetic,
            Optional<LabelledTexts> real,
            LabelledTexts test,
            Progress progress) {
        this.spec = spec;
        this.bench = bench;
        this.synthetic = synthetic;
        this.real = real;
        this.test = test;
        this.progress = progress;
    }

    /** The score that curves and differences are told in: a rare label counts as much as a frequent one. */
    static final String HEADLINE = "macro-f1";

    /** @param told is given the labels of every arm */
    Transfer run(Map<String, Labelling> told) throws CannotEvaluate {
        List<Contamination> contamination = new ArrayList<>();
        contamination.add(new Shared(synthetic).with(test, "synthetic", spec.maxContamination(), true));
        real.ifPresent(rows -> contamination.add(new Shared(rows).with(test, "reference", 1, false)));
        if (contamination.get(0).blocks()) {
            return transfer(contamination, List.of(), List.of(), List.of());
        }
        embed();
        Map<String, Marks> marks = arms(told);
        Resamples resamples = new Resamples(test.size(), spec.resamples(), bench.seed());
        List<Arm> arms = new ArrayList<>();
        marks.forEach((id, scored) -> arms.add(new Arm(
                id, trainedOn(id).size(), told(told, id).features(), resamples.estimates(scored), scored.classes())));
        List<Curve> curves =
                spec.curves() ? new Curves(spec, bench, synthetic, real, test, progress).draw() : List.of();
        return transfer(contamination, arms, differences(marks, resamples), curves);
    }

    private Transfer transfer(
            List<Contamination> contamination, List<Arm> arms, List<Difference> differences, List<Curve> curves) {
        String task = test.several() ? "labels" : "classes";
        return new Transfer(task, spec.learner().say(), HEADLINE, contamination, arms, differences, curves);
    }

    private void embed() throws CannotEvaluate {
        if (spec.learner().embeds()) {
            List<String> texts = new ArrayList<>(synthetic.texts());
            real.ifPresent(rows -> texts.addAll(rows.texts()));
            texts.addAll(test.texts());
            bench.vectors().embed(texts);
        }
    }

    private Map<String, Marks> arms(Map<String, Labelling> told) {
        List<String> ids = real.isPresent() ? List.of(TSTR, TRTR, BOTH) : List.of(TSTR);
        progress.stage("training", ids.size());
        Map<String, Marks> marks = new LinkedHashMap<>();
        for (String id : ids) {
            told.put(id, spec.learner().label(trainedOn(id), test, bench));
            marks.put(id, Marks.of(test, told(told, id)));
            progress.done(1);
        }
        return marks;
    }

    private static Labelling told(Map<String, Labelling> told, String id) {
        return java.util.Objects.requireNonNull(told.get(id));
    }

    private LabelledTexts trainedOn(String id) {
        return switch (id) {
            case TRTR -> real.orElseThrow();
            case BOTH -> synthetic.and(real.orElseThrow());
            default -> synthetic;
        };
    }

    private static List<Difference> differences(Map<String, Marks> marks, Resamples resamples) {
        List<Difference> differences = new ArrayList<>();
        Marks real = marks.get(TRTR);
        if (real != null) {
            for (String score : List.of("accuracy", HEADLINE)) {
                marks.forEach((id, scored) -> {
                    if (!id.equals(TRTR)) {
                        differences.add(resamples.difference(id, scored, TRTR, real, score));
                    }
                });
            }
        }
        return differences;
    }
}
