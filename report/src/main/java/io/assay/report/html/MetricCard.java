package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.maybe;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;
import static io.assay.report.html.Html.words;

import io.assay.core.Chart;
import io.assay.core.report.Passport;
import io.assay.core.report.Report.Evidence;
import io.assay.core.report.Report.MetricResult;
import io.assay.report.Drawable;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import io.assay.report.Standing;
import java.util.List;

/** One metric: its value on its range first, then all that one needs to trust it or not. */
record MetricCard(MetricResult metric, String modality, Limits limits) {

    /** Maps and pairs stand near the top of the page. */
    private static final Html SEE_MAP =
            part("p", "chart", tag("a", "See the map of the regions").with("href", "#map"));

    private static final Html SEE_PAIRS =
            part("p", "chart", tag("a", "See the pairs of columns").with("href", "#pairs"));

    Html html() {
        return part(
                        "article",
                        "card",
                        heading(),
                        RangeScale.html(metric),
                        new Facts(metric, limits).html(),
                        reading(),
                        charts(),
                        companions(),
                        new SliceTables(limits).of(metric),
                        samples(),
                        manual())
                .with("id", MetricSections.anchor(metric.id()))
                .with(
                        "data-find",
                        limits.clipName(metric.id()) + " "
                                + limits.clipName(passport().summary()));
    }

    private Html heading() {
        return part(
                "div",
                "heading",
                part(
                        "div",
                        "name",
                        tag("h3", limits.clip(passport().summary())),
                        part(
                                "p",
                                "id",
                                Tables.code(limits.clipName(metric.id())),
                                words(" "
                                        + limits.clipName(
                                                String.join(", ", passport().spec()))))),
                part(
                        "div",
                        "value",
                        part("p", "number", Numbers.of(metric.value().orElse(0))),
                        maybe(
                                metric.interval(),
                                i -> part("p", "interval", Numbers.percent(i.level()) + " interval " + Numbers.of(i))
                                        .with("title", "confidence interval, by " + limits.clipName(i.method()))),
                        maybe(Standing.of(metric), s -> part("p", "standing " + tone(s), s.words()))));
    }

    private Html reading() {
        String reading = passport().manual().reading();
        return reading.isBlank()
                ? Html.NONE
                : part("div", "reading", part("h4", "unseen", "How to read it"), Html.paragraphs(limits.clip(reading)));
    }

    private Html manual() {
        Passport.Manual manual = passport().manual();
        return tag(
                "details",
                tag("summary", "Definition, when it misleads, source"),
                chapter("What it is", manual.definition()),
                chapter("When it misleads", manual.misleads()),
                chapter("Worked example", manual.example()),
                new Identity(metric, modality, limits).html());
    }

    private Html chapter(String title, String text) {
        return text.isBlank() ? Html.NONE : Html.all(tag("h4", title), Html.paragraphs(limits.clip(text)));
    }

    private Html companions() {
        return new Companions(metric, limits).html();
    }

    private Html charts() {
        List<Chart> shown =
                Lists.first(metric.charts().stream().filter(Drawable::is).toList(), limits.charts());
        return each(shown, chart -> {
            if (chart instanceof Chart.Histogram histogram) {
                return new HistogramFigure(histogram, limits).html();
            }
            if (chart instanceof Chart.Bars bars) {
                return new BarsFigure(bars, limits).html();
            }
            return chart instanceof Chart.Pairs ? SEE_PAIRS : SEE_MAP;
        });
    }

    private Html samples() {
        List<Evidence> shown = Lists.first(metric.evidence(), limits.evidence());
        if (shown.isEmpty()) {
            return Html.NONE;
        }
        int hidden = metric.evidence().size() - shown.size();
        String all = Numbers.of((long) metric.evidence().size());
        String title = "Samples behind it (" + (hidden > 0 ? shown.size() + " of " : "") + all + ")";
        return tag("details", tag("summary", title), each(shown, finding -> new FindingFigure(finding, limits).html()));
    }

    private Passport passport() {
        return metric.passport();
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case AS_REAL, ABOVE_REAL -> "good";
            case UNDECIDED, SOMEWHAT_WORSE -> "fair";
            case FAR -> "bad";
        };
    }
}
