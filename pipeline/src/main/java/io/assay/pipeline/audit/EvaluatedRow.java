package io.assay.pipeline.audit;

import io.assay.core.Interval;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.Passport;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A row of the report beside its metrics that the section evaluate found. */
final class EvaluatedRow {

    private EvaluatedRow() {}

    /**
     * @param values what belongs beside the value, by name
     * @param real what real data has, where that is known
     * @param n rows that were looked at
     */
    static MetricResult of(
            String id,
            Passport passport,
            Estimate estimate,
            Map<String, Double> values,
            OptionalDouble real,
            long n,
            Map<String, Object> parameters) {
        return new MetricResult(
                id,
                passport,
                Status.DONE,
                "",
                "",
                OptionalDouble.of(estimate.value()),
                values,
                Map.of(),
                estimate.interval().map(EvaluatedRow::within),
                real,
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                "exact",
                OptionalLong.of(n),
                OptionalDouble.of(1),
                parameters,
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    private static Interval within(Interval interval) {
        return new Interval(
                Math.max(0, interval.low()), Math.min(1, interval.high()), interval.level(), interval.method());
    }
}
