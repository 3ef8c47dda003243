package io.assay.report;

import io.assay.core.Goal;
import io.assay.core.report.Report;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One slice of one metric in the words of a reader. */
public record SliceView(MetricResult metric, Slice slice) {

    private static final double SMALLEST = 0.0001;

    /** All slices of the metric, the worst first. */
    public static List<SliceView> of(MetricResult metric) {
        return metric.slices().stream()
                .map(slice -> new SliceView(metric, slice))
                .toList();
    }

    /** All slices of all metrics. */
    public static Stream<SliceView> all(Report report) {
        return report.metrics().stream().flatMap(metric -> of(metric).stream());
    }

    /** The slices that are worse beyond chance, those that lose the largest share first. */
    public static List<SliceView> worst(Report report) {
        return all(report)
                .filter(SliceView::isWorse)
                .sorted(Comparator.comparingDouble(SliceView::lostShare).reversed())
                .toList();
    }

    /** What was judged and what came of it, in a sentence. */
    public static String summary(Report report) {
        long judged = all(report).filter(SliceView::isJudged).count();
        long differ = all(report).filter(view -> view.slice().differs()).count();
        long worse = all(report).filter(SliceView::isWorse).count();
        return Lists.count(judged, "value") + " of slices judged: " + Numbers.of(worse)
                + " worse than random parts of the data of the same size, " + Numbers.of(differ - worse)
                + " better or merely different; corrected for many comparisons (Benjamini and Hochberg, 5 %).";
    }

    /** {@code label: news}. */
    public String name() {
        return slice.by() + ": " + slice.slice();
    }

    public boolean isJudged() {
        return slice.adjusted().isPresent();
    }

    public boolean isWorse() {
        return slice.differs() && metric.passport().goal() != Goal.DESCRIPTIVE && loss() > 0;
    }

    /** What random parts of the same size get. */
    public double expected() {
        return slice.value().orElse(0) - slice.difference().orElse(0);
    }

    /** The value, empty where there is none. */
    public String value() {
        return slice.value().isPresent() ? Numbers.of(slice.value().getAsDouble()) : "";
    }

    public String interval() {
        return slice.interval().map(Numbers::of).orElse("");
    }

    /** The difference with its sign, empty where the slice is not judged. */
    public String difference() {
        double difference = slice.difference().orElse(0);
        return isJudged() ? (difference > 0 ? "+" : "") + Numbers.of(difference) : "";
    }

    /** The corrected p-value, empty where the slice is not judged. */
    public String adjusted() {
        double adjusted = slice.adjusted().orElse(1);
        return isJudged() ? adjusted < SMALLEST ? "< 0.0001" : Numbers.of(adjusted) : "";
    }

    /** What to think of it. */
    public String verdict() {
        String words = !isJudged()
                ? ""
                : !slice.differs() ? "within chance" : isWorse() ? "worse" : loss() < 0 ? "better" : "different";
        return words.isEmpty() || slice.note().isEmpty() ? words + slice.note() : words + "; " + slice.note();
    }

    private double loss() {
        return slice.loss(metric.passport());
    }

    /** Of the larger of the two values: so values of all units stand beside each other. */
    private double lostShare() {
        double most = Math.max(Math.abs(slice.value().orElse(0)), Math.abs(expected()));
        return most == 0 ? 0 : loss() / most;
    }
}
