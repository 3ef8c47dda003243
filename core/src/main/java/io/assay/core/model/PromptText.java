package io.assay.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A prompt as a list of texts, each at a place that says what it is: what its fingerprint is made of. */
final class PromptText {

    private final List<String> parts = new ArrayList<>();

    private PromptText() {}

    static List<String> of(Prompt prompt) {
        PromptText text = new PromptText();
        text.input(prompt.input());
        text.sampling(prompt.sampling());
        prompt.tools().forEach(tool -> text.add("tool", tool.name(), tool.description(), tool.schema()));
        prompt.schema().ifPresent(schema -> text.add("schema", schema));
        text.steering(prompt.steering());
        return text.parts;
    }

    private void input(Prompt.Input input) {
        if (input instanceof Prompt.Input.Raw raw) {
            add("raw", raw.text());
        } else if (input instanceof Prompt.Input.Messages conversation) {
            conversation.messages().forEach(this::message);
        }
    }

    private void message(Message message) {
        add("message", message.speaker().name(), message.answers());
        for (Part part : message.parts()) {
            if (part instanceof Part.Words words) {
                add("words", words.text());
            } else if (part instanceof Part.Image image) {
                add("image", image.type(), image.base64());
            }
        }
        message.calls().forEach(call -> add("call", call.id(), call.name(), call.arguments()));
    }

    private void sampling(Sampling sampling) {
        add("sampling", Double.toString(sampling.temperature()), Integer.toString(sampling.maxTokens()));
        sampling.topP().ifPresent(share -> add("top-p", Double.toString(share)));
        sampling.seed().ifPresent(seed -> add("seed", Long.toString(seed)));
        sampling.stop().forEach(stop -> add("stop", stop));
        add("log-probabilities", Integer.toString(sampling.topLogProbabilities()));
    }

    private void steering(Steering steering) {
        for (Map.Entry<String, Double> bias : new TreeMap<>(steering.bias()).entrySet()) {
            add("bias", bias.getKey(), Double.toString(bias.getValue()));
        }
        steering.suppress().forEach(suppressed -> add("suppress", suppressed));
        steering.contrast().ifPresent(contrast -> {
            add("contrast", Double.toString(contrast.decay()));
            contrast.prompts().forEach(messages -> {
                add("against");
                messages.forEach(this::message);
            });
        });
        steering.repetition()
                .ifPresent(repetition ->
                        add("repetition", Double.toString(repetition.prompt()), Double.toString(repetition.answer())));
        new TreeMap<>(steering.words()).forEach((word, bias) -> add("word", word, Double.toString(bias)));
    }

    private void add(String... texts) {
        parts.addAll(List.of(texts));
    }
}
