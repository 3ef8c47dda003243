package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.EvaluationReport.Pairing;
import io.assay.core.report.EvaluationReport.Preferences;
import io.assay.core.report.EvaluationReport.Rater;
import io.assay.core.report.EvaluationReport.Standing;
import io.assay.report.EvaluationWords;
import io.assay.report.Numbers;
import java.util.List;
import java.util.Optional;

/** Which answers are preferred: standings, pairs, and what is known of the judges. */
final class PreferenceSection {

    private PreferenceSection() {}

    static Html html(Preferences preferences) {
        String biases = Numbers.of(preferences.looks()) + " looks at pairs. Standing first is worth "
                + EvaluationWords.estimate(preferences.position()) + " in log-odds"
                + preferences
                        .length()
                        .map(length -> ", an answer e times as long " + EvaluationWords.estimate(length))
                        .orElse("")
                + "; both are accounted for.";
        return Html.all(
                tag(
                        "section",
                        tag("h2", "Which answers are preferred"),
                        part("p", "legend", biases),
                        Tables.plain(
                                List.of("System", "Elo", "Strength"),
                                each(preferences.standings(), PreferenceSection::standing))),
                tag(
                        "section",
                        tag("h2", "Pair by pair"),
                        Tables.plain(
                                List.of(
                                        "Judge",
                                        "System",
                                        "Against",
                                        "Won",
                                        "Lost",
                                        "Tied",
                                        "Win rate",
                                        "Without ties"),
                                each(preferences.pairings(), PreferenceSection::pairing))),
                tag(
                        "section",
                        tag("h2", "The judges"),
                        Tables.plain(
                                List.of(
                                        "Judge",
                                        "Pairs",
                                        "Unread",
                                        "Same in both orders",
                                        "For first place",
                                        "For the longer"),
                                each(preferences.raters(), PreferenceSection::rater))));
    }

    private static Html standing(Standing standing) {
        return tag(
                "tr",
                tag("td", standing.system()),
                Tables.number(EvaluationWords.estimate(standing.elo()), "Elo"),
                Tables.number(Numbers.of(standing.strength()), "Strength"));
    }

    private static Html pairing(Pairing pairing) {
        return tag(
                "tr",
                tag("td", pairing.judge()),
                tag("td", pairing.first()),
                tag("td", pairing.second()),
                Tables.number(Numbers.of(pairing.wins()), "Won"),
                Tables.number(Numbers.of(pairing.losses()), "Lost"),
                Tables.number(Numbers.of(pairing.ties()), "Tied"),
                Tables.number(EvaluationWords.estimate(pairing.winRate()), "Win rate"),
                Tables.number(pairing.decided().map(EvaluationWords::estimate).orElse(""), "Without ties"));
    }

    private static Html rater(Rater rater) {
        return tag(
                "tr",
                tag("td", rater.judge()),
                Tables.number(Numbers.of(rater.pairs()), "Pairs"),
                Tables.number(Numbers.of(rater.unread()), "Unread"),
                Tables.number(share(rater.consistency()), "Same in both orders"),
                Tables.number(share(rater.positionBias()), "For first place"),
                Tables.number(share(rater.favoursLonger()), "For the longer"));
    }

    private static String share(Optional<Double> share) {
        return share.map(Numbers::percent).orElse("");
    }
}
