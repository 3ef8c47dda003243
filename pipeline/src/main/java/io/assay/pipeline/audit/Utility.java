package io.assay.pipeline.audit;

import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.report.EvaluationReport.Arm;
import io.assay.core.report.EvaluationReport.Difference;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.EvaluationReport.Transfer;
import io.assay.core.report.Passport;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What training on the data is worth, as a row of the report beside its metrics: it was found by the section evaluate, and the verdict and the
 * coverage must tell of it like of any other. The score of training on real data is what it is judged beside.
 */
final class Utility {

    private static final String ID = "text.train-on-synthetic";

    private static final Passport PASSPORT = new Passport(
            ID,
            List.of("methods 2"),
            "Score on real data of a learner trained on synthetic data",
            List.of(Modality.TEXT),
            "Esteban et al. 2017, arXiv:1706.02633",
            Dimension.UTILITY,
            Goal.HIGHER,
            0,
            1,
            OptionalDouble.empty(),
            List.of(Role.REFERENCE, Role.HOLDOUT),
            List.of("label"),
            List.of(),
            Cost.STANDARD,
            OptionalDouble.empty(),
            List.of(),
            Optional.empty(),
            new Passport.Manual(
                    "A learner is trained on the synthetic data and tested on real data (TSTR); the mark of real data is the same learner"
                            + " trained on real data (TRTR).",
                    "As good as trained on real data means that the synthetic data can stand in for it.",
                    "Where one label is frequent, guessing it is accurate: read macro-F1 and the classes in the section evaluate.",
                    "0.87 beside 0.97 for real data: a tenth of the answers is lost by training on synthetic data."));

    private Utility() {}

    /** Nothing where nothing was trained, or no score could be told. */
    static Optional<MetricResult> of(Workflow workflow) {
        return workflow.evaluate().flatMap(found -> found.transfer()).flatMap(Utility::of);
    }

    private static Optional<MetricResult> of(Transfer transfer) {
        return transfer.arm("tstr").map(synthetic -> result(transfer, synthetic));
    }

    private static MetricResult result(Transfer transfer, Arm synthetic) {
        Estimate headline = synthetic.scores().get(transfer.headline());
        if (headline == null) {
            throw new IllegalStateException("an arm has the score that it is told in: " + transfer.headline());
        }
        OptionalDouble real = transfer.arm("trtr")
                .map(arm -> arm.scores().get(transfer.headline()))
                .map(score -> OptionalDouble.of(score.value()))
                .orElse(OptionalDouble.empty());
        Map<String, Double> values = new LinkedHashMap<>();
        transfer.arms()
                .forEach(arm -> arm.scores()
                        .forEach((score, estimate) -> values.put(arm.id() + "." + score, estimate.value())));
        transfer.differences()
                .forEach(difference ->
                        values.put(name(difference), difference.estimate().value()));
        long tested = transfer.contamination().stream()
                .mapToLong(shared -> shared.rows())
                .max()
                .orElse(0);
        return EvaluatedRow.of(
                ID + "[score=" + transfer.headline() + "]",
                PASSPORT,
                headline,
                values,
                real,
                tested,
                Map.of("learner", transfer.learner(), "score", transfer.headline()));
    }

    private static String name(Difference difference) {
        return difference.arm() + "-less-" + difference.against() + "." + difference.score();
    }
}
