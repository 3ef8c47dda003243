package io.assay.report;

import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Harm counted in plain words: "34 of 150 texts hold personal data (22.7 %)". Needs no baseline, since none at all is what one
 * wants; and where none was found it says how much there may still be.
 */
public final class PlainShare {

    private static final Set<Dimension> HARMS = Set.of(Dimension.PRIVACY, Dimension.CONTAMINATION, Dimension.SAFETY);

    /** How passports of shares begin. */
    private static final Pattern SHARE_OF =
            Pattern.compile("(?:Share|Rate|Fraction|Proportion) of (?:the )?(\\S+(?: \\S+)?) that (.+?)\\.?");

    private PlainShare() {}

    /** Whether the value counts harm: done, lower is better, and the dimension is one of harms. That real data do it too is no excuse. */
    public static boolean counts(MetricResult metric) {
        return metric.status() == Status.DONE
                && metric.value().isPresent()
                && metric.passport().goal() == Goal.LOWER
                && HARMS.contains(metric.passport().dimension());
    }

    /** One sentence without its full stop. */
    public static String sentence(MetricResult metric) {
        double value = metric.value().orElseThrow();
        Matcher share = SHARE_OF.matcher(metric.passport().summary());
        boolean isShare = metric.passport().lower() == 0 && metric.passport().upper() == 1;
        if (!isShare || !share.matches()) {
            return metric.id() + " is " + Numbers.of(value) + " ("
                    + lowerFirst(metric.passport().summary()) + ")";
        }
        String things = share.group(1);
        String what = share.group(2);
        long n = metric.n().orElse(0);
        long hits = Math.round(value * n);
        boolean counted = n > 0 && Math.abs(value * n - hits) < 1e-6 * n;
        if (!counted) {
            return Numbers.percent(value) + " of " + things + " " + what;
        }
        String count = (hits == 0 ? "None" : Numbers.of(hits)) + " of " + Numbers.of(n) + " " + things + " " + what;
        return hits == 0 ? count + atMost(metric) : count + " (" + Numbers.percent(value) + real(metric) + ")";
    }

    /** What real data get, where that is known. */
    private static String real(MetricResult metric) {
        return metric.realVsReal().isPresent()
                ? "; real data " + Numbers.percent(metric.realVsReal().getAsDouble())
                : "";
    }

    /** Nothing found is not nothing there. */
    private static String atMost(MetricResult metric) {
        return metric.interval()
                .filter(interval -> interval.high() > 0)
                .map(interval -> " (the true share may still be up to " + Numbers.percent(interval.high()) + ")")
                .orElse("");
    }

    private static String lowerFirst(String summary) {
        return summary.isEmpty()
                ? summary
                : summary.substring(0, 1).toLowerCase(Locale.ROOT)
                        + summary.substring(1).replaceAll("\\.$", "");
    }
}
