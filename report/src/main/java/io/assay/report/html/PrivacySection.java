package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.core.report.Report.Evidence;
import io.assay.report.AttackView;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import io.assay.report.PrivacyView;
import java.util.List;

/** For who signs that the data may go out: the three risks, the attacks behind them, and the rows nearest to real ones. */
record PrivacySection(Report report, Limits limits) {

    boolean has() {
        return view().has();
    }

    private PrivacyView view() {
        return PrivacyView.of(report);
    }

    Html html() {
        PrivacyView view = view();
        return view.has()
                ? part(
                                "section",
                                "privacy",
                                tag("h2", "What attackers learn"),
                                part("p", "headline", view.headline()),
                                table(
                                        "The three risks of Opinion 05/2014 of the Article 29 Working Party",
                                        Tables.head("Risk", "What it asks", "Answer"),
                                        each(view.answers(), this::answer)),
                                tag("h3", "Attacks"),
                                table(
                                        "Attacks, with what the attacker knows and how far it gets",
                                        Tables.head(
                                                "Attack",
                                                "The attacker knows",
                                                "Risk (interval)",
                                                "Control",
                                                "Reading"),
                                        each(Lists.first(view.attacks(), limits.rows()), this::attack)),
                                nearest())
                        .with("id", "privacy")
                : Html.NONE;
    }

    private Html answer(PrivacyView.Answer answer) {
        return tag(
                "tr",
                tag("th", Lists.upperFirst(answer.risk().id().replace('-', ' ')))
                        .with("scope", "row"),
                tag("td", answer.risk().question()),
                part("td", tone(answer.outcome()), limits.clip(answer.words())));
    }

    private Html attack(AttackView attack) {
        String id = attack.metric().id();
        return tag(
                "tr",
                tag(
                                "th",
                                Html.words(Lists.upperFirst(
                                                limits.clip(attack.threat().does())) + " "),
                                name(attack, id))
                        .with("scope", "row"),
                labelled("knows", limits.clip(attack.threat().knows())),
                labelled("risk", attack.risk()),
                labelled("control", attack.control()),
                part("td", tone(attack.outcome()), limits.clip(attack.reading())));
    }

    private Html name(AttackView attack, String id) {
        Html code = Tables.code(limits.clipName(id));
        return attack.outcome() == AttackView.Outcome.NOT_MADE
                ? code
                : tag("a", code).with("href", "#" + MetricSections.anchor(id));
    }

    private static Html labelled(String label, String text) {
        return text.isEmpty() ? part("td", "empty", "") : tag("td", text).with("data-label", label);
    }

    private Html nearest() {
        List<Evidence> rows = PrivacyView.nearest(report);
        if (rows.isEmpty()) {
            return Html.NONE;
        }
        List<Evidence> shown = Lists.first(rows, limits.findings());
        int hidden = rows.size() - shown.size();
        return Html.all(
                tag("h3", "Rows nearest to real ones"),
                part(
                        "div",
                        "nearest",
                        table(
                                "Synthetic rows by their distance to the nearest real row; no value is shown",
                                Tables.head("Synthetic row", "Distance", "What agrees"),
                                each(shown, this::row))),
                hidden > 0 ? part("p", "more", "and " + Numbers.of((long) hidden) + " more in evidence/") : Html.NONE);
    }

    private Html row(Evidence finding) {
        return tag(
                "tr",
                tag("th", Tables.code(limits.clipName(finding.samples().get(0).source())))
                        .with("scope", "row"),
                Tables.number(Numbers.of(finding.score()), "distance"),
                tag("td", Lists.upperFirst(limits.clip(finding.note()))));
    }

    private static Html table(String caption, Html head, Html rows) {
        return part(
                "div",
                "scroll",
                part("table", "plain ruled stack", part("caption", "unseen", caption), head, tag("tbody", rows)));
    }

    private static String tone(AttackView.Outcome outcome) {
        return switch (outcome) {
            case BEYOND -> "bad";
            case UNTOLD, NOT_MADE, UNDECIDED -> "fair";
            case NOT_BEYOND -> "good";
        };
    }
}
