package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.EvaluationReport.Arm;
import io.assay.core.report.EvaluationReport.ClassScore;
import io.assay.core.report.EvaluationReport.Contamination;
import io.assay.core.report.EvaluationReport.Curve;
import io.assay.core.report.EvaluationReport.Difference;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.EvaluationReport.Transfer;
import io.assay.report.EvaluationWords;
import io.assay.report.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Training on synthetic data and testing on real: arms, differences, curves, labels. */
final class TransferSection {

    private TransferSection() {}

    static Html html(Transfer transfer) {
        return Html.all(
                tag(
                        "section",
                        tag("h2", "Train on synthetic, test on real"),
                        part("p", "legend", transfer.learner()),
                        arms(transfer)),
                differences(transfer),
                each(transfer.curves(), TransferSection::curve),
                contamination(transfer),
                each(transfer.arms(), TransferSection::classes));
    }

    private static Html arms(Transfer transfer) {
        if (transfer.arms().isEmpty()) {
            return part("p", "callout", "No score is told: test rows occur in the training data.");
        }
        List<String> scores = List.copyOf(transfer.arms().get(0).scores().keySet());
        List<String> columns = new ArrayList<>(List.of("Trained on", "Rows"));
        columns.addAll(scores);
        return Tables.plain(
                columns,
                each(
                        transfer.arms(),
                        arm -> tag(
                                "tr",
                                tag("td", EvaluationWords.arm(arm.id())),
                                Tables.number(Numbers.of(arm.rows()), "Rows"),
                                each(scores, score -> estimate(arm.scores().get(score), score)))));
    }

    private static Html differences(Transfer transfer) {
        if (transfer.differences().isEmpty()) {
            return Html.NONE;
        }
        return tag(
                "section",
                tag("h2", "Differences on the same test rows"),
                Tables.plain(
                        List.of("Trained on", "Against", "Score", "Difference", "p"),
                        each(transfer.differences(), TransferSection::difference)));
    }

    private static Html difference(Difference difference) {
        return tag(
                "tr",
                tag("td", EvaluationWords.arm(difference.arm())),
                tag("td", EvaluationWords.arm(difference.against())),
                tag("td", difference.score()),
                estimate(difference.estimate(), "Difference"),
                Tables.number(Numbers.of(difference.p()), "p"));
    }

    private static Html curve(Curve curve) {
        return tag(
                "section",
                tag("h2", EvaluationWords.curve(curve.id())),
                CurveFigure.html(curve),
                Tables.plain(
                        List.of(curve.axis(), "Rows", "Score", "Seeds"),
                        each(
                                curve.points(),
                                point -> tag(
                                        "tr",
                                        Tables.number(Numbers.of(point.x()), curve.axis()),
                                        Tables.number(Numbers.of(point.rows()), "Rows"),
                                        estimate(point.estimate(), "Score"),
                                        Tables.number(Numbers.of(point.bySeed().size()), "Seeds")))));
    }

    private static Html contamination(Transfer transfer) {
        return tag(
                "section",
                tag("h2", "What the test shares with the training data"),
                Tables.plain(
                        List.of("Training data", "Test rows", "Shared", "Too short to tell"),
                        each(transfer.contamination(), TransferSection::contaminated)));
    }

    private static Html contaminated(Contamination shared) {
        return tag(
                "tr",
                tag("td", shared.role()),
                Tables.number(Numbers.of(shared.rows()), "Test rows"),
                Tables.number(Numbers.of(shared.shared()) + ", " + Numbers.percent(shared.share()), "Shared"),
                Tables.number(Numbers.of(shared.tooShort()), "Too short to tell"));
    }

    private static Html classes(Arm arm) {
        return tag(
                "section",
                tag("h2", "Label by label, trained on " + EvaluationWords.arm(arm.id())),
                Tables.plain(
                        List.of("Label", "Test rows", "Precision", "Recall", "F1"),
                        each(arm.classes(), TransferSection::label)));
    }

    private static Html label(ClassScore score) {
        return tag(
                "tr",
                tag("td", score.label()),
                Tables.number(Numbers.of(score.support()), "Test rows"),
                Tables.number(Numbers.of(score.precision()), "Precision"),
                Tables.number(Numbers.of(score.recall()), "Recall"),
                Tables.number(Numbers.of(score.f1()), "F1"));
    }

    private static Html estimate(@org.jspecify.annotations.Nullable Estimate estimate, String label) {
        return Tables.number(estimate == null ? "" : EvaluationWords.estimate(estimate), label);
    }
}
