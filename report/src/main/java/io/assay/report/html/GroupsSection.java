package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.report.GroupsView;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import java.util.ArrayList;
import java.util.List;

/** What metrics of fairness say of each group, a row a group. */
record GroupsSection(Report report, Limits limits) {

    boolean has() {
        return view().has();
    }

    private GroupsView view() {
        return GroupsView.of(report);
    }

    Html html() {
        GroupsView view = view();
        if (!view.has()) {
            return Html.NONE;
        }
        List<String> head = new ArrayList<>(List.of("Group"));
        view.measures().forEach(measure -> head.add(Lists.upperFirst(limits.clipName(measure))));
        List<String> groups = new ArrayList<>(view.groups().keySet());
        List<String> shown = Lists.first(groups, limits.rows());
        int hidden = groups.size() - shown.size();
        return part(
                        "section",
                        "groups",
                        tag("h2", "Groups of people"),
                        part(
                                "div",
                                "scroll",
                                part(
                                        "table",
                                        "plain ruled stack sliced",
                                        part("caption", "unseen", "What metrics of fairness say of each group"),
                                        Tables.head(head.toArray(String[]::new)),
                                        tag("tbody", each(shown, group -> row(view, group))))),
                        hidden > 0
                                ? part("p", "more", "and " + Numbers.of((long) hidden) + " more in report.json")
                                : Html.NONE)
                .with("id", "groups");
    }

    private Html row(GroupsView view, String group) {
        return tag("tr", tag("th", limits.clipName(group)).with("scope", "row"), each(view.measures(), measure -> {
            String text = view.text(group, measure);
            return text.isEmpty() ? part("td", "empty", "") : Tables.number(text, limits.clipName(measure));
        }));
    }
}
