package io.assay.core.judge;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What all judges said of one sample.
 *
 * @param verdicts one a judge, in the order of the judges
 */
public record Judgement(List<Verdict> verdicts) implements Serializable {

    public Judgement {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * The vote on an aspect: the median of the scores that could be read, which of verdicts of 0 and 1 is the majority and 0.5 where they are
     * split; empty where no judge has one.
     */
    public OptionalDouble score(String aspect) {
        double[] scores = scores(aspect);
        int n = scores.length;
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((scores[(n - 1) / 2] + scores[n / 2]) / 2);
    }

    /** The scores of those judges that have one, ascending. */
    public double[] scores(String aspect) {
        return verdicts.stream()
                .map(verdict -> verdict.scores().get(aspect))
                .filter(Objects::nonNull)
                .mapToDouble(score -> score)
                .sorted()
                .toArray();
    }

    /** How many judges replied, and said nothing of the aspect that could be read. */
    public long unparsable(String aspect) {
        return verdicts.stream()
                .filter(verdict -> verdict.fault().isEmpty())
                .filter(verdict -> !verdict.scores().containsKey(aspect))
                .count();
    }

    /** How many judges gave a reply. */
    public long replies() {
        return verdicts.stream().filter(verdict -> verdict.fault().isEmpty()).count();
    }
}
