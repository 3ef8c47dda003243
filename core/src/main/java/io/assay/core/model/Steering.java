package io.assay.core.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the model's own logits are moved before a token is drawn.
 *
 * @param bias text of a token (with its leading space, if it has one) to what is added to its logit
 * @param suppress texts none of whose tokens may be drawn
 * @param contrast a text's likelihood under other prompts is held against it
 * @param repetition tokens that were there before are made more or less likely
 * @param words word to what is added to the logit of the token that it begins with
 */
public record Steering(
        Map<String, Double> bias,
        List<String> suppress,
        Optional<Contrast> contrast,
        Optional<Repetition> repetition,
        Map<String, Double> words) {

    /** The model as it is. */
    public static final Steering NONE = new Steering(Map.of(), List.of(), Optional.empty(), Optional.empty());

    public Steering {
        bias = Map.copyOf(bias);
        suppress = List.copyOf(suppress);
        words = Map.copyOf(words);
    }

    /** Without a bias of words. */
    public Steering(
            Map<String, Double> bias,
            List<String> suppress,
            Optional<Contrast> contrast,
            Optional<Repetition> repetition) {
        this(bias, suppress, contrast, repetition, Map.of());
    }

    /** The same with a bias of words. */
    public Steering words(Map<String, Double> biased) {
        return new Steering(bias, suppress, contrast, repetition, biased);
    }

    /**
     * Self-debiasing (Schick et al. 2021): a token that is likelier under one of the other prompts than under this one is damped by
     * {@code exp(decay * difference of probabilities)}.
     *
     * @param prompts the other prompts, as the messages of each
     * @param decay how strongly, 100 in ZeroGen
     */
    public record Contrast(List<List<Message>> prompts, double decay) {

        public Contrast {
            prompts = prompts.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Rewards or penalises tokens by what was said before (SuperGen, Meng et al. 2022; penalty of Keskar et al. 2019): a positive logit
     * is divided by the factor and a negative one multiplied with it. Above 1 makes a token less likely, below 1 more likely.
     *
     * @param prompt factor of tokens of the prompt that the answer does not have yet
     * @param answer factor of tokens of the answer so far
     */
    public record Repetition(double prompt, double answer) {}
}
