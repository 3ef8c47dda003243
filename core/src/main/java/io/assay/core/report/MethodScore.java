package io.assay.core.report;

import java.util.OptionalDouble;

/**
 * What a method of making samples gave for its budget.
 *
 * @param name of its plan
 * @param distinctness share of pairs of words that are different from each other, of the samples
 * @param divergence Jensen-Shannon divergence of the samples' words from those of real data
 */
public record MethodScore(String name, Making making, OptionalDouble distinctness, OptionalDouble divergence) {

    private static final double CALLS = 1000;

    /** Answers of all models. */
    public long calls() {
        return making.asked().stream().mapToLong(Making.Asked::answers).sum();
    }

    /** Samples for a thousand answers; empty where no model was asked. */
    public OptionalDouble acceptedPerThousandCalls() {
        return calls() == 0 ? OptionalDouble.empty() : OptionalDouble.of(CALLS * making.accepted() / calls());
    }

    /** Tokens read and written for a sample; empty where there is none. */
    public OptionalDouble tokensPerAccepted() {
        long tokens = making.asked().stream()
                .mapToLong(asked -> asked.read() + asked.written())
                .sum();
        return each((double) tokens);
    }

    /** Dollars for a sample; empty where there is none, or a price is not known. */
    public OptionalDouble usdPerAccepted() {
        boolean known = making.usd().size() == making.asked().size();
        return known
                ? each(making.usd().values().stream().mapToDouble(usd -> usd).sum())
                : OptionalDouble.empty();
    }

    /** The share of drafts that passed every check; empty where there is no draft. */
    public OptionalDouble passed() {
        return making.made() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) making.accepted() / making.made());
    }

    private OptionalDouble each(double total) {
        return making.accepted() == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / making.accepted());
    }
}
