package io.assay.evaluate.open;

import io.assay.core.judge.Preference;
import io.assay.core.report.EvaluationReport.Pairing;
import io.assay.core.report.EvaluationReport.Rater;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one judge said of all pairs of two systems, each in both orders. */
final class Looks {

    private final String judge;
    private final Answers one;
    private final Answers other;
    private final List<Bout> bouts = new ArrayList<>();
    private long wins;
    private long losses;
    private long ties;
    private long forFirst;
    private long forSecond;
    private long dependent;
    private long longerWon;
    private long decidedByLength;
    private long unread;

    Looks(String judge, Answers one, Answers other) {
        this.judge = judge;
        this.one = one;
        this.other = other;
    }

    void add(String prompt, Preference said) {
        unread += said.unparsable() + said.silent();
        if (said.judged() == 0) {
            return;
        }
        wins += said.better();
        losses += said.worse();
        ties += said.ties() + said.dependent();
        forFirst += said.forFirst();
        forSecond += said.forSecond();
        dependent += said.dependent();
        double longer = length(one, prompt) - length(other, prompt);
        if (longer != 0 && said.better() + said.worse() > 0) {
            decidedByLength++;
            longerWon += longer > 0 == said.better() > 0 ? 1 : 0;
        }
        // In the first order the first system stands first, in the second the other does.
        double straight = said.better() + said.forFirst() > 0 ? 1 : said.worse() + said.forSecond() > 0 ? 0 : 0.5;
        double swapped = said.worse() + said.forFirst() > 0 ? 1 : said.better() + said.forSecond() > 0 ? 0 : 0.5;
        bouts.add(new Bout(prompt, judge, one.system(), other.system(), straight, longer));
        bouts.add(new Bout(prompt, judge, other.system(), one.system(), swapped, -longer));
    }

    private static double length(Answers answers, String prompt) {
        return StrictMath.log1p(answers.byPrompt().getOrDefault(prompt, "").length());
    }

    List<Bout> bouts() {
        return bouts;
    }

    /** Empty where no verdict could be read. */
    Optional<Pairing> pairing() {
        WinRate rate = new WinRate(wins, losses, ties);
        return wins + losses + ties == 0
                ? Optional.empty()
                : Optional.of(new Pairing(
                        judge, one.system(), other.system(), wins, losses, ties, rate.all(), rate.decided()));
    }

    Rater rater() {
        long judged = wins + losses + ties;
        return new Rater(
                judge,
                judged,
                unread,
                share(judged - dependent, judged),
                share(forFirst - forSecond, judged),
                share(longerWon, decidedByLength));
    }

    private static Optional<Double> share(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
