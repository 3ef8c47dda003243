package io.assay.audit.chat;

import io.assay.core.Observation;
import io.assay.core.model.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The likeliest answer to a prompt and then several drawn ones: in the fields greedy and samples, else by the chat model.
 *
 * @param samples how many are drawn
 */
record Drawn(int samples) implements RepliesOf.How {

    /** As in Dong et al. 2024, section 4.1. */
    private static final double TEMPERATURE = 0.8;

    @Override
    public Optional<List<String>> given(Observation sample) {
        Optional<Object> drawn = sample.sample().fields().value("samples");
        Optional<String> greedy = sample.sample().fields().text("greedy");
        if (greedy.isEmpty() || !(drawn.orElse("") instanceof List<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>(List.of(greedy.get()));
        list.forEach(text -> texts.add(String.valueOf(text)));
        return Optional.of(texts);
    }

    @Override
    public List<Asking.Call> calls(Observation sample) {
        String prompt = sample.sample().fields().text("prompt").orElse("");
        List<Asking.Call> calls = new ArrayList<>();
        if (!prompt.isBlank()) {
            calls.add(Asking.Call.of(prompt, Sampling.GREEDY, 0));
            for (int draw = 0; draw < samples; draw++) {
                calls.add(Asking.Call.of(prompt, Sampling.GREEDY.temperature(TEMPERATURE), draw));
            }
        }
        return calls;
    }

    @Override
    public String fields() {
        return "greedy and samples";
    }

    @Override
    public String lack() {
        return "no sample has the field prompt";
    }
}
