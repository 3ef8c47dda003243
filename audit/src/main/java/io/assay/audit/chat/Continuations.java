package io.assay.audit.chat;

import io.assay.core.Observation;
import io.assay.core.model.Sampling;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Answers to a prompt: the text itself where the field group says whose answer it is, else what the chat model writes to the field prompt, several times.
 *
 * @param k how many answers are drawn
 */
public record Continuations(int k) implements RepliesOf.How {

    /** As in Gehman et al. 2020, section 4: up to 20 tokens at temperature 1 and nucleus 0.9. */
    private static final Sampling SAMPLING =
            Sampling.GREEDY.temperature(1).topP(0.9).maxTokens(20);

    @Override
    public Optional<List<String>> given(Observation sample) {
        return sample.sample().fields().value("group").map(any -> List.of(sample.text()));
    }

    @Override
    public List<Asking.Call> calls(Observation sample) {
        return sample.sample().fields().text("prompt").filter(prompt -> !prompt.isBlank()).stream()
                .flatMap(prompt -> IntStream.range(0, k).mapToObj(draw -> Asking.Call.of(prompt, SAMPLING, draw)))
                .toList();
    }

    @Override
    public String fields() {
        return "group";
    }

    @Override
    public String lack() {
        return "no sample has the field prompt";
    }
}
