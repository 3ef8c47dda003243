package io.assay.report;

import io.assay.core.report.Direct;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.EvaluationReport.Arm;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.EvaluationReport.Transfer;
import io.assay.core.report.Flow;
import io.assay.core.report.Making;
import io.assay.core.report.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the data came about, in words and tables that all forms of the report print. */
public final class WorkflowView {

    /**
     * What a section of the plan did.
     *
     * @param sentences for people
     * @param head of the table
     * @param rows of the table; the first cell names the row
     */
    public record Part(String title, List<String> sentences, List<String> head, List<List<String>> rows) {}

    private WorkflowView() {}

    /** The sections that were carried out, in order. */
    public static List<Part> parts(Workflow workflow) {
        List<Part> parts = new ArrayList<>();
        workflow.generate().map(WorkflowView::generate).ifPresent(parts::add);
        workflow.curate().map(WorkflowView::curate).ifPresent(parts::add);
        workflow.evaluate().map(WorkflowView::evaluate).ifPresent(parts::add);
        workflow.evaluate()
                .flatMap(EvaluationReport::direct)
                .map(WorkflowView::direct)
                .ifPresent(parts::add);
        AccountView.part(workflow).ifPresent(parts::add);
        return parts;
    }

    private static Part generate(Making making) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Numbers.of(making.accepted()) + " of " + Lists.count(making.wanted(), "sample") + ", from "
                + Lists.count(making.made(), "draft") + " in " + Lists.count(making.rounds(), "round") + ".");
        making.asked().forEach(asked -> sentences.add(asked(asked, making)));
        return new Part(
                "Generated",
                sentences,
                List.of("Step", "Why drafts ended there", "Drafts"),
                making.ended().stream()
                        .sorted((a, b) -> Long.compare(b.times(), a.times()))
                        .map(ended ->
                                List.of(ended.step(), ended.fate() + ": " + ended.reason(), Numbers.of(ended.times())))
                        .toList());
    }

    private static String asked(Making.Asked asked, Making making) {
        Double usd = making.usd().get(asked.model());
        String cost = usd == null ? "" : ", for " + Numbers.of(usd) + " US dollars";
        return asked.model() + " gave " + Lists.count(asked.answers(), "answer") + ": " + Numbers.of(asked.read())
                + " tokens read, " + Numbers.of(asked.written()) + " written" + cost + ".";
    }

    private static Part curate(Flow flow) {
        return new Part(
                "Curated",
                List.of(Numbers.of(flow.kept()) + " of " + Lists.count(flow.read(), "row") + " were kept."),
                List.of("Step", "Left", "Dropped", "By rule"),
                flow.steps().stream()
                        .map(step -> List.of(
                                step.name(),
                                Numbers.of(step.out()),
                                Numbers.of(step.in() - step.out()),
                                step.dropped().entrySet().stream()
                                        .map(rule -> rule.getKey() + " " + Numbers.of(rule.getValue()))
                                        .collect(Collectors.joining(", "))))
                        .toList());
    }

    private static Part evaluate(EvaluationReport found) {
        List<String> sentences = new ArrayList<>(EvaluationWords.verdict(found));
        found.flags().forEach(flag -> sentences.add(Lists.upperFirst(flag) + "."));
        List<String> head = new ArrayList<>(List.of("Trained on", "Rows"));
        List<List<String>> rows = new ArrayList<>();
        found.transfer().ifPresent(transfer -> {
            scores(transfer).forEach(head::add);
            transfer.arms().forEach(arm -> rows.add(arm(arm, scores(transfer))));
        });
        return new Part("Evaluated", sentences, head, rows);
    }

    private static Part direct(Direct direct) {
        return new Part(
                "The rows themselves",
                List.of("Each way to ask whether labels are right, and how different rows are."),
                DirectView.HEAD,
                DirectView.rows(direct));
    }

    private static List<String> scores(Transfer transfer) {
        return transfer.arms().stream()
                .flatMap(arm -> arm.scores().keySet().stream())
                .distinct()
                .toList();
    }

    private static List<String> arm(Arm arm, List<String> scores) {
        List<String> cells = new ArrayList<>(List.of(EvaluationWords.arm(arm.id()), Numbers.of(arm.rows())));
        for (String score : scores) {
            Estimate estimate = arm.scores().get(score);
            cells.add(estimate == null ? "" : EvaluationWords.estimate(estimate));
        }
        return cells;
    }
}
