package io.assay.lm;

import io.assay.core.model.Sampling;
import java.util.List;
import java.util.Optional;

/**
 * A prompt, ready to be answered.
 *
 * @param prompts tokens of the prompt, then of those that it is held against
 * @param sampling how the answer is drawn
 * @param steering how logits are moved
 * @param grammar that the answer obeys, in GBNF
 * @param seed where chance begins
 */
record Request(List<int[]> prompts, Sampling sampling, LogitSteering steering, Optional<String> grammar, long seed) {

    Request {
        prompts = List.copyOf(prompts);
    }

    int[] prompt() {
        return prompts.get(0);
    }
}
