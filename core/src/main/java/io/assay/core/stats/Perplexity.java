package io.assay.core.stats;

import io.assay.core.NothingToMeasure;
import java.util.List;

/**
 * Perplexity of texts: exp(total surprise / total tokens).
 *
 * @param surprise the negative log likelihood of all texts, in nats
 * @param tokens tokens of all texts
 * @param meanOfTexts the mean of the perplexities of the single texts, which long texts do not dominate and single strange ones do
 */
public record Perplexity(double surprise, long tokens, double meanOfTexts) {

    private static final double LN_2 = StrictMath.log(2);

    /** One text: its negative log likelihood in nats, and how many tokens it has. */
    public record Scored(double surprise, int tokens) {

        public double perplexity() {
            return StrictMath.exp(surprise / tokens);
        }
    }

    /** Of texts in a fixed order; those without tokens are left out. */
    public static Perplexity of(List<Scored> texts) {
        double surprise = 0;
        double perplexities = 0;
        long tokens = 0;
        long some = 0;
        for (Scored text : texts) {
            if (text.tokens > 0) {
                surprise += text.surprise;
                tokens += text.tokens;
                perplexities += text.perplexity();
                some++;
            }
        }
        if (tokens == 0) {
            throw new NothingToMeasure("no text has a token");
        }
        return new Perplexity(surprise, tokens, perplexities / some);
    }

    public double perplexity() {
        return StrictMath.exp(meanSurprise());
    }

    /** Nats a token. */
    public double meanSurprise() {
        return surprise / tokens;
    }

    /** The surprise of all texts in bits. */
    public double bits() {
        return surprise / LN_2;
    }
}
