package io.assay.lm;

import io.assay.core.model.TokenScore;

/**
 * Log-probabilities of all tokens at one place, from their logits: {@code log p = logit - log(sum of exp(logits))}.
 *
 * <p>Mean and deviation are those of log p under p: with z the logit less the greatest one, S the sum of exp(z), A of z exp(z) and B of z²
 * exp(z), the mean is A/S - log S and the variance B/S - (A/S)².
 */
record Likelihoods(double logTotal, TokenScore.Spread spread) {

    static Likelihoods of(float[] logits) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        double sum = 0;
        double first = 0;
        double second = 0;
        for (float logit : logits) {
            double z = logit - greatest;
            double weight = Math.exp(z);
            if (weight > 0) { // A token that cannot be has z = -infinity, which times 0 would be no number.
                sum += weight;
                first += weight * z;
                second += weight * z * z;
            }
        }
        double mean = first / sum;
        double variance = Math.max(0, second / sum - mean * mean);
        double logSum = Math.log(sum);
        return new Likelihoods(greatest + logSum, new TokenScore.Spread(mean - logSum, Math.sqrt(variance)));
    }

    double logProbability(float logit) {
        return logit - logTotal;
    }

    double probability(float logit) {
        return Math.exp(logProbability(logit));
    }
}
