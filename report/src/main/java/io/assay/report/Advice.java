package io.assay.report;

import io.assay.core.Dimension;
import io.assay.core.Modality;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Coverage;
import io.assay.core.report.Report.Mark;
import io.assay.core.report.Report.MetricResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan can change about a gap that was measured. Nothing is advised where no gap was found: too few samples to tell is none.
 *
 * @param gap what was found
 * @param change what of the plan addresses it
 */
public record Advice(String gap, String change) {

    private static final int NAMED_MAX = 3;

    private static final int HARMS_MAX = 5;

    /** What addresses a loss against real data, by what was lost. */
    private static final Map<Dimension, String> CHANGES = new EnumMap<>(Map.of(
            Dimension.VALIDITY,
                    "curate: add quality-rules or length; generate.steps: add rules or refusal; or name a larger model under models",
            Dimension.FIDELITY,
                    "generate.demonstrations: show more real examples (k), of the same label or topic (select: same, knn); curate: take with by: score; or name a larger"
                            + " model under models",
            Dimension.DIVERSITY,
                    "generate.conditions: draw topics, lengths or styles; generate.steps: lower novelty.above, raise sampling.temperature; curate: near-duplicates",
            Dimension.UTILITY,
                    "generate.until.accepted: more samples per label; curate: label-errors; train on both, real and synthetic",
            Dimension.SAFETY,
                    "curate: add where: text.toxicity < 0.5; generate.steps: add rules with words that may not occur",
            Dimension.FAIRNESS,
                    "generate.conditions: name the groups and draw them equally; generate.until.per: share samples out by group",
            Dimension.PRIVACY,
                    "generate.steps: add leak; curate: add mask-personal, and near-duplicates with the real data as curate.reference",
            Dimension.FAITHFULNESS, "generate.steps: add a prompt that checks the sample against its source, and keep",
            Dimension.ROBUSTNESS, "generate.steps: add counterfactual twins; evaluate them with audit.chat",
            Dimension.CONTAMINATION, "curate: add contamination, with the items as curate.benchmark"));

    /** The same of tables. */
    private static final Map<Dimension, String> CHANGES_OF_TABLES = new EnumMap<>(
            Map.of(
                    Dimension.VALIDITY, "curate: add repair and constraints, with a schema",
                    Dimension.FIDELITY,
                            "generate.steps: take the other kind of table-row (by: copula or bayesian-network), or a larger epsilon; fit it to more rows",
                    Dimension.DIVERSITY,
                            "curate: exact-duplicates; generate.steps: take a larger epsilon, if one is set",
                    Dimension.UTILITY,
                            "generate.until.accepted: more rows per label; train on both, real and synthetic",
                    Dimension.FAIRNESS,
                            "generate.until.per: share rows out by group; fit the table-row to more rows of small groups",
                    Dimension.PRIVACY,
                            "generate.steps: give table-row an epsilon, or a smaller one; curate: add near-rows, with the training rows as curate.reference"));

    /** Gaps of the report, the worst dimension first; dimensions that were not measured last. */
    public static List<Advice> of(Report report) {
        List<Advice> advice = new ArrayList<>();
        for (Standing standing : List.of(Standing.FAR, Standing.SOMEWHAT_WORSE)) {
            for (Dimension dimension : Dimension.values()) {
                lost(report, dimension, standing).ifPresent(advice::add);
            }
        }
        report.metrics().stream()
                .filter(metric -> PlainShare.counts(metric) && metric.value().orElse(0) > 0)
                .map(metric -> harm(report, metric))
                .flatMap(Optional::stream)
                .limit(HARMS_MAX)
                .forEach(advice::add);
        report.coverage().stream()
                .map(Advice::unmeasured)
                .flatMap(Optional::stream)
                .forEach(advice::add);
        return advice;
    }

    private static Optional<Advice> lost(Report report, Dimension dimension, Standing standing) {
        List<String> ids = report.metrics().stream()
                .filter(metric -> metric.passport().dimension() == dimension)
                .filter(metric -> Standing.of(metric).filter(standing::equals).isPresent())
                .map(MetricResult::id)
                .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : change(report, dimension)
                        .map(change -> new Advice(
                                Lists.upperFirst(dimension.id()) + " is " + standing.words() + ": "
                                        + Lists.some(ids, NAMED_MAX) + ".",
                                change + "."));
    }

    private static Optional<String> change(Report report, Dimension dimension) {
        boolean tables = report.run().modality().equals(Modality.TABULAR.id());
        return Optional.ofNullable((tables ? CHANGES_OF_TABLES : CHANGES).get(dimension));
    }

    private static Optional<Advice> harm(Report report, MetricResult metric) {
        return change(report, metric.passport().dimension())
                .map(change -> new Advice(PlainShare.sentence(metric) + ".", change + "."));
    }

    /** A remedy of the command line is the key of the section audit. */
    private static Optional<Advice> unmeasured(Coverage row) {
        boolean open = row.mark() == Mark.NOT_MEASURED && !row.remedy().isEmpty();
        boolean known =
                Arrays.stream(Dimension.values()).anyMatch(one -> one.id().equals(row.dimension()));
        return open && known
                ? Optional.of(new Advice(
                        Lists.upperFirst(row.dimension()) + " was not measured: " + row.reason() + ".",
                        "audit: " + row.remedy().replaceAll("--([a-z-]+)", "$1") + "."))
                : Optional.empty();
    }
}
