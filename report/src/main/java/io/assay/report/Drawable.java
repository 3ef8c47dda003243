package io.assay.report;

import io.assay.core.Chart;
import java.util.List;

/** Which charts can be drawn: lengths that agree and finite numbers. The others are left out rather than drawn wrong. */
public final class Drawable {

    private Drawable() {}

    public static boolean is(Chart chart) {
        if (chart instanceof Chart.Histogram histogram) {
            return !histogram.synthetic().isEmpty()
                    && histogram.edges().size() == histogram.synthetic().size() + 1
                    && finite(histogram.edges())
                    && sides(histogram.synthetic(), histogram.reference());
        }
        return chart instanceof Chart.Bars bars
                && !bars.names().isEmpty()
                && bars.names().size() == bars.synthetic().size()
                && sides(bars.synthetic(), bars.reference());
    }

    private static boolean sides(List<Double> synthetic, List<Double> reference) {
        boolean together = reference.isEmpty() || reference.size() == synthetic.size();
        return together && finite(synthetic) && finite(reference);
    }

    private static boolean finite(List<Double> numbers) {
        return numbers.stream().allMatch(Double::isFinite);
    }
}
