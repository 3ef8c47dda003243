package io.assay.report;

import io.assay.core.report.Flow;
import io.assay.core.report.Making;
import io.assay.core.report.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One account of what models took in money and people in minutes, and how good what they did was found to be. */
final class AccountView {

    private static final List<String> HEAD = List.of("Who", "For", "US dollars", "Minutes");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private double usd;
    private double minutes;

    private AccountView() {}

    /** Empty where nothing was paid and nobody was asked. */
    static Optional<WorkflowView.Part> part(Workflow workflow) {
        AccountView account = new AccountView();
        workflow.generate().ifPresent(account::generate);
        workflow.curate().ifPresent(flow -> flow.steps().forEach(account::curate));
        if (account.rows.isEmpty()) {
            return Optional.empty();
        }
        account.sentences.add(
                0,
                "In all " + Numbers.of(cents(account.usd)) + " US dollars and "
                        + Numbers.of(Math.rint(10 * account.minutes) / 10) + " minutes of people.");
        return Optional.of(new WorkflowView.Part("Money and people", account.sentences, HEAD, account.rows));
    }

    private void generate(Making making) {
        making.usd().forEach((model, paid) -> row(model, "writing samples", paid, 0));
    }

    private void curate(Flow.Step step) {
        Map<String, Double> values = step.values();
        if (values.containsKey("usd-of-model")) {
            row("model", step.name(), values.getOrDefault("usd-of-model", 0.0), 0);
            row(
                    "people",
                    step.name(),
                    values.getOrDefault("usd-of-people", 0.0),
                    values.getOrDefault("people-minutes", 0.0));
            Optional.ofNullable(values.get("agreement-with-gold"))
                    .ifPresent(agreement -> sentences.add("The model was right on " + percent(agreement) + " of "
                            + Numbers.of(values.getOrDefault("gold-rows-checked", 0.0)) + " gold rows."));
            sentences.addAll(step.notes());
        }
        if (values.containsKey("labels-by-people")) {
            sentences.add("People labelled " + Numbers.of(values.getOrDefault("labels-by-people", 0.0))
                    + " rows and overruled what was suggested on "
                    + Numbers.of(values.getOrDefault("suggestions-overruled", 0.0)) + " of them"
                    + Optional.ofNullable(values.get("percent-agreement-of-pairs-within-items"))
                            .map(agreement ->
                                    "; where several labelled a row, " + percent(agreement) + " of their pairs agree")
                            .orElse("")
                    + ".");
            sentences.addAll(step.notes());
        }
    }

    private void row(String who, String task, double paid, double took) {
        usd += paid;
        minutes += took;
        if (paid > 0 || took > 0) {
            rows.add(List.of(who, task, Numbers.of(cents(paid)), took > 0 ? Numbers.of(took) : ""));
        }
    }

    private static double cents(double paid) {
        return Math.rint(paid * 10_000) / 10_000;
    }

    private static String percent(double share) {
        return Numbers.of(Math.rint(1000 * share) / 10) + " %";
    }
}
