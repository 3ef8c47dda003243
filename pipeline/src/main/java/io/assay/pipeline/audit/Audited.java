package io.assay.pipeline.audit;

import io.assay.core.report.Report;
import io.assay.core.report.Report.GateResult;
import java.util.List;

/**
 * What came of an audit.
 *
 * @param report as it was written
 * @param unreachable models that were asked and never answered, with what went wrong
 */
public record Audited(Report report, List<String> unreachable) {

    public boolean failed() {
        return report.metrics().stream().anyMatch(metric -> metric.status() == Report.Status.FAILED);
    }

    public boolean gatesPassed() {
        return report.gates().stream().allMatch(GateResult::passed);
    }
}
