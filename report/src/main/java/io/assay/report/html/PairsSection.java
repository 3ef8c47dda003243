package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import io.assay.report.PairsView;
import java.util.List;

/** How pairs of columns are related: the worst by name, all of them as a picture. */
record PairsSection(Report report, Limits limits) {

    private static final int WORST_MAX = 15;

    boolean has() {
        return view().has();
    }

    private PairsView view() {
        return PairsView.of(report);
    }

    Html html() {
        PairsView view = view();
        return view.has()
                ? part(
                                "section",
                                "pairs",
                                tag("h2", "Pairs of columns"),
                                tag("p", limits.clip(view.sentence())),
                                limits.charts() > 0 ? new PairMatrix(view, limits).html() : Html.NONE,
                                worst(view))
                        .with("id", "pairs")
                : Html.NONE;
    }

    private Html worst(PairsView view) {
        List<PairsView.Judged> shown = Lists.first(view.pairs(), Math.min(WORST_MAX, limits.rows()));
        int hidden = view.pairs().size() - shown.size();
        return Html.all(
                part(
                        "div",
                        "scroll",
                        part(
                                "table",
                                "plain ruled stack",
                                part("caption", "unseen", "The pairs that are least alike"),
                                Tables.head("Pair", "Likeness", "Judged by"),
                                tag("tbody", each(shown, this::row)))),
                hidden > 0
                        ? part("p", "more", "and " + Numbers.of((long) hidden) + " that are more alike, in report.json")
                        : Html.NONE);
    }

    private Html row(PairsView.Judged judged) {
        String names = limits.clipName(judged.pair().one()) + " and "
                + limits.clipName(judged.pair().other());
        return tag(
                "tr",
                tag("th", names).with("scope", "row"),
                Tables.number(Numbers.of(judged.pair().likeness()), "likeness"),
                tag(
                        "td",
                        tag("a", Tables.code(limits.clipName(judged.metric())))
                                .with("href", "#" + MetricSections.anchor(judged.metric()))));
    }
}
