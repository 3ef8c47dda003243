package io.assay.report;

import io.assay.core.report.EvaluationReport;
import io.assay.core.report.EvaluationReport.Arm;
import io.assay.core.report.EvaluationReport.Difference;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.EvaluationReport.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an evaluation found, in sentences. */
public final class EvaluationWords {

    private EvaluationWords() {}

    /** What comes first: one sentence a question, the most important first. */
    public static List<String> verdict(EvaluationReport report) {
        List<String> verdict = new ArrayList<>();
        report.transfer().ifPresent(transfer -> verdict.addAll(transfer(transfer)));
        report.direct().ifPresent(direct -> verdict.addAll(DirectView.sentences(direct)));
        report.preferences()
                .ifPresent(preferences -> verdict.add("Preferred: "
                        + preferences.standings().stream()
                                .map(one -> one.system() + " with Elo " + estimate(one.elo()))
                                .collect(Collectors.joining(", "))
                        + "."));
        report.answers()
                .ifPresent(answers -> verdict.add("Answers to "
                        + answers.benchmark() + ": "
                        + answers.scores().entrySet().stream()
                                .map(score -> score.getKey() + " " + estimate(score.getValue()))
                                .collect(Collectors.joining(", "))
                        + "; " + Numbers.of(answers.answered()) + " of " + Numbers.of(answers.questions())
                        + " questions were answered."));
        return verdict;
    }

    private static List<String> transfer(Transfer transfer) {
        List<String> said = new ArrayList<>();
        Optional<Arm> synthetic = transfer.arm("tstr");
        if (synthetic.isEmpty()) {
            said.add("No score is told, because test rows occur in the training data.");
            return said;
        }
        said.add("Trained on the synthetic data, " + transfer.headline() + " on real data is "
                + headline(transfer, synthetic.get())
                + transfer.arm("trtr")
                        .map(real -> "; trained on real data it is " + headline(transfer, real))
                        .orElse("")
                + ".");
        transfer.differences().stream()
                .filter(difference -> difference.score().equals(transfer.headline()))
                .map(EvaluationWords::difference)
                .forEach(said::add);
        return said;
    }

    private static String headline(Transfer transfer, Arm arm) {
        return Optional.ofNullable(arm.scores().get(transfer.headline()))
                .map(EvaluationWords::estimate)
                .orElse("unknown");
    }

    private static String difference(Difference difference) {
        String change = trained(difference.arm()) + " in place of real data alone changes it by "
                + (difference.estimate().value() > 0 ? "+" : "") + estimate(difference.estimate());
        boolean clear = difference
                .estimate()
                .interval()
                .filter(interval -> interval.low() > 0 || interval.high() < 0)
                .isPresent();
        return change + (clear ? "." : ", which these test rows cannot tell from nothing.");
    }

    private static String trained(String arm) {
        return arm.equals("both") ? "Training on both" : "Training on synthetic data";
    }

    /** What an arm was trained on. */
    public static String arm(String id) {
        return switch (id) {
            case "tstr" -> "synthetic";
            case "trtr" -> "real";
            case "both" -> "real and synthetic";
            default -> id;
        };
    }

    /** What a curve shows. */
    public static String curve(String id) {
        return switch (id) {
            case "size-synthetic" -> "Score against synthetic rows";
            case "size-real" -> "Score against real rows";
            case "share-of-synthetic" -> "Score against the share of synthetic rows";
            default -> id;
        };
    }

    /** A value with its interval. */
    public static String estimate(Estimate estimate) {
        return Numbers.of(rounded(estimate.value()))
                + estimate.interval()
                        .map(i -> " (" + Numbers.of(rounded(i.low())) + " to " + Numbers.of(rounded(i.high())) + ")")
                        .orElse("");
    }

    /** Three places are what a test of some thousand rows can tell. */
    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
