package io.assay.core.engine;

import io.assay.core.Finding;
import io.assay.core.report.Report.Exhibit;
import java.util.List;
import java.util.Map;

/**
 * What an audit found, before it becomes a report.
 *
 * @param measured every metric that was asked for
 * @param ledger where every record went
 * @param exhibits the samples that findings speak of, by finding
 * @param notes what a reader should know of how it was measured
 * @param someTexts a few synthetic texts, the same for equal data and seed, to try models on
 */
public record Audit(
        List<Measured> measured,
        Ledger ledger,
        Map<Finding, List<Exhibit>> exhibits,
        List<String> notes,
        List<String> someTexts) {}
