package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report.MetricResult;
import io.assay.report.Numbers;
import java.util.ArrayList;
import java.util.List;

/** On how much a value rests and which way it should go: the line that keeps a reader from taking a number at its word. */
record Facts(MetricResult metric, Limits limits) {

    Html html() {
        List<String> facts = new ArrayList<>();
        facts.add(goal());
        metric.n().ifPresent(n -> facts.add("n = " + Numbers.of(n)));
        metric.coverage().ifPresent(share -> facts.add("answers for " + Numbers.percent(share) + " of samples"));
        facts.add(limits.clip(metric.exactness()));
        metric.baselineSize().ifPresent(size -> facts.add(baseline(size)));
        return part("ul", "facts", each(facts, fact -> tag("li", fact)));
    }

    private String goal() {
        return switch (metric.passport().goal()) {
            case HIGHER -> "higher is better";
            case LOWER -> "lower is better";
            case TARGET -> "best at " + Numbers.of(metric.passport().target().orElse(0));
            case DESCRIPTIVE -> "describes; neither way is better";
        };
    }

    private String baseline(long size) {
        boolean differs = !metric.valueAtBaselineSize().equals(metric.value());
        String same = differs && metric.valueAtBaselineSize().isPresent()
                ? ", where this data gets "
                        + Numbers.of(metric.valueAtBaselineSize().getAsDouble())
                : "";
        return "baselines at " + Numbers.of(size) + " samples a side" + same;
    }
}
