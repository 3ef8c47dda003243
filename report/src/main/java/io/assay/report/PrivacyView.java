package io.assay.report;

import io.assay.core.Dimension;
import io.assay.core.Modality;
import io.assay.core.PrivacyRisk;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Evidence;
import io.assay.core.report.Report.MetricResult;
import io.assay.report.AttackView.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What attackers learn from the data, as the officer who signs for it asks.
 *
 * @param attacks those that metrics played
 */
public record PrivacyView(List<AttackView> attacks) {

    private static final int NAMED_MAX = 6;

    /** A risk with the gravest outcome of the attacks that make it good. */
    public record Answer(PrivacyRisk risk, Outcome outcome, List<AttackView> attacks) {

        /** {@code Not tried: tabular.linkability.} */
        public String words() {
            List<String> ids = attacks.stream()
                    .filter(attack -> attack.outcome() == outcome)
                    .map(attack -> attack.metric().id())
                    .toList();
            return ids.isEmpty()
                    ? "No metric that tries it was asked for."
                    : outcome.words() + ": " + Lists.some(ids, NAMED_MAX) + ".";
        }
    }

    public static PrivacyView of(Report report) {
        return new PrivacyView(AttackView.of(report).stream()
                .sorted(Comparator.comparing(
                        (AttackView attack) -> attack.threat().risk()))
                .toList());
    }

    /** Whether anything was attacked, or should have been. */
    public boolean has() {
        return !attacks.isEmpty();
    }

    /** One for each risk. */
    public List<Answer> answers() {
        return Arrays.stream(PrivacyRisk.values()).map(this::answer).toList();
    }

    private Answer answer(PrivacyRisk risk) {
        List<AttackView> tried = attacks.stream()
                .filter(attack -> attack.threat().risk() == risk)
                .toList();
        Outcome gravest = tried.stream()
                .map(AttackView::outcome)
                .min(Comparator.naturalOrder())
                .orElse(Outcome.NOT_MADE);
        return new Answer(risk, gravest, tried);
    }

    /** What to remember. It never calls data anonymous: what was not found was only looked for. */
    public String headline() {
        Map<Outcome, List<String>> risks = new LinkedHashMap<>();
        for (Answer answer : answers()) {
            risks.computeIfAbsent(answer.outcome(), any -> new ArrayList<>())
                    .add(answer.risk().id().replace('-', ' '));
        }
        List<String> sentences = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<String> named = risks.getOrDefault(outcome, List.of());
            if (!named.isEmpty()) {
                sentences.add(outcome.words() + ": " + Lists.and(named) + ".");
            }
        }
        if (risks.containsKey(Outcome.NOT_BEYOND)) {
            sentences.add("That is no proof that the data is anonymous.");
        }
        return String.join(" ", sentences);
    }

    /** The findings in which a synthetic row stands beside a real one, the nearest first, each row once. */
    public static List<Evidence> nearest(Report report) {
        Map<String, Evidence> byRow = new LinkedHashMap<>();
        report.metrics().stream()
                .filter(PrivacyView::ofRows)
                .flatMap(metric -> metric.evidence().stream())
                .filter(PrivacyView::besideReal)
                .sorted(Comparator.comparingDouble(Evidence::score))
                .forEach(finding -> byRow.putIfAbsent(finding.samples().get(0).id(), finding));
        return List.copyOf(byRow.values());
    }

    private static boolean ofRows(MetricResult metric) {
        return metric.passport().dimension() == Dimension.PRIVACY
                && metric.passport().modalities().contains(Modality.TABULAR);
    }

    private static boolean besideReal(Evidence finding) {
        return finding.samples().size() == 2
                && finding.samples().get(0).role().equals("synthetic")
                && !finding.samples().get(1).role().equals("synthetic");
    }
}
