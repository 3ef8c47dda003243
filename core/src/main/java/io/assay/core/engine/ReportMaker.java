package io.assay.core.engine;

import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Outcome;
import io.assay.core.report.Report.Evidence;
import io.assay.core.report.Report.Exhibit;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Turns what an audit found into the results of a report. */
public final class ReportMaker {

    /** Findings shown at the top, of any one metric. */
    private static final int TOP_OF_EACH = 2;

    private static final int TOP = 8;

    private ReportMaker() {}

    /** Every metric of the audit, in the order they were asked for. */
    public static List<MetricResult> results(Audit audit) {
        return audit.measured().stream()
                .map(measured -> result(measured, audit.exhibits()))
                .toList();
    }

    /**
     * The findings worth showing first: of metrics that count what should not be there, those of trustworthiness before those of quality.
     */
    public static List<Evidence> findings(List<MetricResult> results) {
        List<MetricResult> unwanted = results.stream()
                .filter(result -> result.passport().goal() == Goal.LOWER)
                .filter(result ->
                        result.value().orElse(0) > 0 && !result.evidence().isEmpty())
                .sorted(Comparator.comparing(
                        (MetricResult result) -> result.passport().dimension().pillar(), Comparator.reverseOrder()))
                .toList();
        List<Evidence> top = new ArrayList<>();
        Set<List<Exhibit>> seen = new HashSet<>();
        for (int place = 0; place < TOP_OF_EACH; place++) {
            for (MetricResult result : unwanted) {
                if (place < result.evidence().size() && top.size() < TOP) {
                    Evidence evidence = result.evidence().get(place);
                    // What several metrics point at is worth seeing once.
                    if (seen.add(evidence.samples())) {
                        top.add(evidence);
                    }
                }
            }
        }
        return top;
    }

    private static MetricResult result(Measured measured, Map<Finding, List<Exhibit>> exhibits) {
        String id = measured.selected().id();
        if (measured.outcome() instanceof Outcome.Skipped<Measurement> skipped) {
            return without(measured, Status.SKIPPED, skipped.reason(), skipped.remedy());
        }
        if (measured.outcome() instanceof Outcome.Failed<Measurement> failed) {
            return without(measured, Status.FAILED, failed.cause(), "");
        }
        Measurement found = ((Outcome.Done<Measurement>) measured.outcome()).result();
        List<Evidence> evidence = new ArrayList<>();
        for (Finding finding : found.evidence()) {
            evidence.add(new Evidence(id, finding.note(), finding.score(), exhibits.getOrDefault(finding, List.of())));
        }
        Optional<Measured.Baselines> baselines = measured.baselines();
        return new MetricResult(
                id,
                measured.selected().passport(),
                Status.DONE,
                "",
                "",
                OptionalDouble.of(found.value()),
                found.values(),
                found.lists(),
                found.interval(),
                baselines.map(some -> OptionalDouble.of(some.realVsReal())).orElse(OptionalDouble.empty()),
                baselines.map(Measured.Baselines::unrelated).orElse(OptionalDouble.empty()),
                baselines.map(some -> OptionalLong.of(some.size())).orElse(OptionalLong.empty()),
                baselines.map(some -> OptionalDouble.of(some.synthetic())).orElse(OptionalDouble.empty()),
                found.exactness().print(),
                found.size().isPresent() ? found.size() : measured.n(),
                measured.coverage(),
                measured.selected().parameters(),
                evidence,
                found.charts(),
                measured.slices(),
                measured.millis());
    }

    private static MetricResult without(Measured measured, Status status, String reason, String remedy) {
        return new MetricResult(
                measured.selected().id(),
                measured.selected().passport(),
                status,
                reason,
                remedy,
                OptionalDouble.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                "",
                OptionalLong.empty(),
                measured.coverage(),
                measured.selected().parameters(),
                List.of(),
                List.of(),
                List.of(),
                measured.millis());
    }
}
