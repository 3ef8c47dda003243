package io.assay.lm;

import io.assay.core.model.Steering;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the model's logits are moved before a token is drawn, in this order: repetition, bias, contrast, suppression.
 *
 * @param bias added to the logit of a token
 * @param suppressed tokens that are never drawn
 * @param decay of self-debiasing, where the answer is held against other prompts
 * @param repetition factors of tokens that were there before
 */
record LogitSteering(
        Map<Integer, Double> bias, BitSet suppressed, OptionalDouble decay, Optional<Steering.Repetition> repetition) {

    /** The least factor of self-debiasing is 0.01. */
    private static final double LOG_FLOOR = StrictMath.log(0.01);

    static final LogitSteering NONE =
            new LogitSteering(Map.of(), new BitSet(), OptionalDouble.empty(), Optional.empty());

    /**
     * @param logits of the prompt, not changed
     * @param others logits of the same answer under the prompts that it is held against
     * @param prompt tokens of the prompt
     * @param answer tokens of the answer so far
     */
    double[] moved(float[] logits, List<float[]> others, BitSet prompt, BitSet answer) {
        double[] moved = new double[logits.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = logits[i];
        }
        repetition.ifPresent(factors -> {
            BitSet only = (BitSet) prompt.clone();
            only.andNot(answer);
            only.stream().forEach(token -> moved[token] = scaled(moved[token], factors.prompt()));
            answer.stream().forEach(token -> moved[token] = scaled(moved[token], factors.answer()));
        });
        bias.forEach((token, added) -> moved[token] += added);
        decay.ifPresent(strength -> damp(moved, logits, others, strength));
        suppressed.stream().forEach(token -> moved[token] = Double.NEGATIVE_INFINITY);
        return moved;
    }

    private static double scaled(double logit, double factor) {
        return logit > 0 ? logit / factor : logit * factor;
    }

    /**
     * Schick et al. 2021, equation 4: a factor of exp(strength * difference) where the difference of probabilities is negative, but never below the floor
     * of their program, which ZeroGen keeps.
     */
    private static void damp(double[] moved, float[] logits, List<float[]> others, double strength) {
        Likelihoods own = Likelihoods.of(logits);
        List<Likelihoods> totals = others.stream().map(Likelihoods::of).toList();
        for (int token = 0; token < moved.length; token++) {
            double most = 0;
            for (int other = 0; other < others.size(); other++) {
                most = Math.max(most, totals.get(other).probability(others.get(other)[token]));
            }
            double difference = Math.min(0, own.probability(logits[token]) - most);
            moved[token] += Math.max(strength * difference, LOG_FLOOR);
        }
    }
}
