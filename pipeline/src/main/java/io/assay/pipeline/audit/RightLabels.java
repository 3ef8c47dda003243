package io.assay.pipeline.audit;

import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Modality;
import io.assay.core.report.Direct.Way;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.Passport;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The share of right labels, each way it was asked, as rows of the report beside its metrics, so that verdict and coverage tell of faithfulness. */
final class RightLabels {

    private static final String ID = "text.right-labels";

    private static final Passport PASSPORT = new Passport(
            ID,
            List.of("methods 1F"),
            "Share of rows whose label is right",
            List.of(Modality.TEXT),
            "Long et al. 2024, arXiv:2406.15126, section 3.3",
            Dimension.FAITHFULNESS,
            Goal.HIGHER,
            0,
            1,
            OptionalDouble.empty(),
            List.of(),
            List.of("label"),
            List.of(),
            Cost.STANDARD,
            OptionalDouble.empty(),
            List.of(),
            Optional.empty(),
            new Passport.Manual(
                    "Labels are held against what is right: told by a column, by people who labelled a drawn sample, or by a model whose"
                            + " own errors were counted and taken out.",
                    "1 means that no label is wrong, as far as the interval tells.",
                    "People and models err as well; where several ways disagree, trust people, and read how far they agree among"
                            + " themselves.",
                    "People labelled 47 of 120 rows and found 0.81 right, 0.71 to 0.88."));

    private RightLabels() {}

    /** A row a way that told something. */
    static List<MetricResult> of(Workflow workflow) {
        return workflow.evaluate().flatMap(EvaluationReport::direct).stream()
                .flatMap(direct -> direct.faithfulness().stream())
                .flatMap(way -> way.share().stream()
                        .map(share -> EvaluatedRow.of(
                                ID + "[by=" + id(way) + "]",
                                PASSPORT,
                                share,
                                way.values(),
                                OptionalDouble.empty(),
                                way.rows(),
                                Map.of("by", id(way), "told-by", way.by()))))
                .toList();
    }

    private static String id(Way way) {
        return way.kind().name().toLowerCase(Locale.ROOT);
    }
}
