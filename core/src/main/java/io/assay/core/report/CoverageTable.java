package io.assay.core.report;

import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.report.Report.Coverage;
import io.assay.core.report.Report.Mark;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The survey's table for one data set: which of the eleven dimensions were measured, and what is missing for the others. */
public final class CoverageTable {

    /** Below this share of answered samples a measurement is partial. */
    private static final double COVERAGE_LEAST = 0.8;
    /** An interval wider than this share of a bounded range says too little. */
    private static final double WIDTH_MOST = 0.5;

    private CoverageTable() {}

    /**
     * @param results what was asked for
     * @param known what could have been asked for, of the modality at hand
     */
    public static List<Coverage> of(List<MetricResult> results, List<Passport> known) {
        return Arrays.stream(Dimension.values())
                .map(dimension -> row(
                        dimension,
                        results.stream()
                                .filter(result -> result.passport().dimension() == dimension)
                                .toList(),
                        known.stream()
                                .filter(passport -> passport.dimension() == dimension)
                                .toList()))
                .toList();
    }

    private static Coverage row(Dimension dimension, List<MetricResult> results, List<Passport> known) {
        List<MetricResult> done = results.stream()
                .filter(result -> result.status() == Status.DONE)
                .toList();
        List<String> ids = done.stream().map(MetricResult::id).toList();
        if (!done.isEmpty()) {
            List<String> doubts = new ArrayList<>();
            done.forEach(result -> doubts.add(doubt(result)));
            if (doubts.contains("")) {
                return row(dimension, Mark.MEASURED, ids, "", "");
            }
            return row(dimension, Mark.PARTLY, ids, doubts.get(0), "");
        }
        for (MetricResult result : results) {
            return row(dimension, Mark.NOT_MEASURED, List.of(), result.reason(), result.remedy());
        }
        if (known.isEmpty()) {
            return row(dimension, Mark.NOT_MEASURED, List.of(), "this version has no metric for it", "");
        }
        String first = known.get(0).id();
        return row(dimension, Mark.NOT_MEASURED, List.of(), "it was not asked for", "--metrics " + first);
    }

    /** Why a measurement is only partial; empty where it is not. */
    private static String doubt(MetricResult result) {
        if (result.coverage().isPresent() && result.coverage().getAsDouble() < COVERAGE_LEAST) {
            return Math.round(100 * result.coverage().getAsDouble()) + " % of the samples had an answer";
        }
        double range = result.passport().upper() - result.passport().lower();
        if (result.interval().isPresent()
                && Double.isFinite(range)
                && result.interval().get().high() - result.interval().get().low() > WIDTH_MOST * range) {
            return "the interval is too wide to say more";
        }
        return result.passport().goal() == Goal.DESCRIPTIVE ? "it is described, not judged" : "";
    }

    private static Coverage row(Dimension dimension, Mark mark, List<String> ids, String reason, String remedy) {
        return new Coverage(dimension.pillar().id(), dimension.id(), mark, ids, reason, remedy);
    }
}
