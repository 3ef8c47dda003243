package io.assay.core.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a model is told for one answer.
 *
 * @param input messages, or a text to go on from
 * @param sampling how the answer is drawn
 * @param tools what the model may call
 * @param schema JSON Schema that the answer obeys
 * @param steering how logits are moved
 */
public record Prompt(Input input, Sampling sampling, List<Tool> tools, Optional<String> schema, Steering steering) {

    /** What the model is given. */
    public sealed interface Input {

        /** A conversation, in the model's own template. */
        record Messages(List<Message> messages) implements Input {

            public Messages {
                messages = List.copyOf(messages);
            }
        }

        /** A text as it is, which the model goes on from. */
        record Raw(String text) implements Input {}
    }

    public Prompt {
        tools = List.copyOf(tools);
    }

    /** A conversation. */
    public static Prompt of(Sampling sampling, Message... messages) {
        return of(sampling, List.of(messages));
    }

    /** A conversation. */
    public static Prompt of(Sampling sampling, List<Message> messages) {
        return new Prompt(new Input.Messages(messages), sampling, List.of(), Optional.empty(), Steering.NONE);
    }

    /** A text to go on from. */
    public static Prompt raw(Sampling sampling, String text) {
        return new Prompt(new Input.Raw(text), sampling, List.of(), Optional.empty(), Steering.NONE);
    }

    public Prompt schema(String schema) {
        return new Prompt(input, sampling, tools, Optional.of(schema), steering);
    }

    public Prompt tools(List<Tool> offered) {
        return new Prompt(input, sampling, offered, schema, steering);
    }

    public Prompt steering(Steering steered) {
        return new Prompt(input, sampling, tools, schema, steered);
    }

    public Prompt sampling(Sampling drawn) {
        return new Prompt(input, drawn, tools, schema, steering);
    }

    /** The conversation; empty where a raw text is gone on from. */
    public List<Message> messages() {
        return input instanceof Input.Messages conversation ? conversation.messages() : List.of();
    }

    /** What a model must be able to do for this prompt. A schema is asked for, not needed: answers are checked anyway. */
    public Set<Capability> needs() {
        Set<Capability> needs = EnumSet.noneOf(Capability.class);
        if (input instanceof Input.Raw) {
            needs.add(Capability.COMPLETION);
        }
        if (sampling.topLogProbabilities() > 0) {
            needs.add(Capability.LOG_PROBABILITIES);
        }
        if (!tools.isEmpty()) {
            needs.add(Capability.TOOLS);
        }
        if (!steering.equals(Steering.NONE)) {
            needs.add(Capability.STEERING);
        }
        if (messages().stream().flatMap(message -> message.parts().stream()).anyMatch(Part.Image.class::isInstance)) {
            needs.add(Capability.IMAGES);
        }
        return needs;
    }

    /** SHA-256 of all of it, in hexadecimal: the same on every machine, another for any other prompt. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            PromptText.of(this).forEach(part -> {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
