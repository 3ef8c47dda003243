package io.assay.report;

import static io.assay.report.Markdown.row;
import static io.assay.report.MarkdownText.cell;

import io.assay.core.report.Report;
import io.assay.core.report.Report.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What {@code report.md} says of tables alone: attackers, rows nearest to real ones, pairs of columns, groups of people. */
final class MarkdownTables {

    private static final int ROWS_MAX = 15;

    private MarkdownTables() {}

    static String print(Report report) {
        StringBuilder page = new StringBuilder();
        attackers(PrivacyView.of(report), page);
        nearest(PrivacyView.nearest(report), page);
        pairs(PairsView.of(report), page);
        groups(GroupsView.of(report), page);
        return page.toString();
    }

    private static void attackers(PrivacyView view, StringBuilder page) {
        if (!view.has()) {
            return;
        }
        page.append("\n## What attackers learn\n\n").append(view.headline()).append("\n\n");
        page.append("| risk | what it asks | answer |\n|---|---|---|\n");
        view.answers()
                .forEach(answer -> row(
                        page,
                        answer.risk().id().replace('-', ' '),
                        answer.risk().question(),
                        cell(answer.words())));
        page.append("\n| attack | the attacker knows | risk | control | reading |\n|---|---|---|---|---|\n");
        for (AttackView attack : view.attacks()) {
            row(
                    page,
                    cell(attack.metric().id() + ": " + attack.threat().does()),
                    cell(attack.threat().knows()),
                    attack.risk(),
                    attack.control(),
                    cell(attack.reading()));
        }
    }

    private static void nearest(List<Evidence> rows, StringBuilder page) {
        if (rows.isEmpty()) {
            return;
        }
        page.append("\nRows nearest to real ones:\n\n| synthetic row | distance | what agrees |\n|---|--:|---|\n");
        for (Evidence finding : Lists.first(rows, ROWS_MAX)) {
            row(page, cell(finding.samples().get(0).source()), Numbers.of(finding.score()), cell(finding.note()));
        }
    }

    private static void pairs(PairsView view, StringBuilder page) {
        if (!view.has()) {
            return;
        }
        page.append("\n## Pairs of columns\n\n").append(cell(view.sentence(), Integer.MAX_VALUE));
        page.append("\n\n| pair | likeness | judged by |\n|---|--:|---|\n");
        for (PairsView.Judged judged : Lists.first(view.pairs(), ROWS_MAX)) {
            row(
                    page,
                    cell(judged.pair().one() + " and " + judged.pair().other()),
                    Numbers.of(judged.pair().likeness()),
                    cell(judged.metric()));
        }
    }

    private static void groups(GroupsView view, StringBuilder page) {
        if (!view.has()) {
            return;
        }
        page.append("\n## Groups of people\n\n");
        row(
                page,
                "group",
                String.join(
                        " | ", view.measures().stream().map(MarkdownText::cell).toList()));
        page.append("|---|").append("--:|".repeat(view.measures().size())).append('\n');
        for (String group : Lists.first(new ArrayList<>(view.groups().keySet()), ROWS_MAX)) {
            row(
                    page,
                    cell(group),
                    String.join(
                            " | ",
                            view.measures().stream()
                                    .map(measure -> view.text(group, measure))
                                    .toList()));
        }
    }
}
