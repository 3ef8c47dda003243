package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.EvaluationReport.AnswerGroup;
import io.assay.core.report.EvaluationReport.Answered;
import io.assay.report.EvaluationWords;
import io.assay.report.Numbers;
import java.util.ArrayList;
import java.util.List;

/** How right the answers to a benchmark are, as a whole and part by part. */
final class AnswerSection {

    private AnswerSection() {}

    static Html html(Answered answers) {
        List<String> names = List.copyOf(answers.scores().keySet());
        List<String> head = new ArrayList<>(List.of("Part", "Questions"));
        head.addAll(names);
        return tag(
                "section",
                tag("h2", "Answers to " + answers.benchmark()),
                part(
                        "p",
                        "legend",
                        Numbers.of(answers.answered()) + " of " + Numbers.of(answers.questions())
                                + " questions were answered; the others count as wrong."),
                Tables.plain(head, Html.all(whole(answers), each(answers.groups(), group -> group(group, names)))));
    }

    private static Html whole(Answered answers) {
        return tag(
                "tr",
                tag("td", "all"),
                Tables.number(Numbers.of(answers.questions()), "Questions"),
                each(
                        answers.scores().entrySet(),
                        score -> Tables.number(EvaluationWords.estimate(score.getValue()), score.getKey())));
    }

    private static Html group(AnswerGroup group, List<String> names) {
        return tag(
                "tr",
                tag("td", group.name()),
                Tables.number(Numbers.of(group.questions()), "Questions"),
                each(names, name -> Tables.number(score(group, name), name)));
    }

    private static String score(AnswerGroup group, String name) {
        Double score = group.scores().get(name);
        return score == null ? "" : Numbers.of(score);
    }
}
