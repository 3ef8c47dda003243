package io.assay.core.model;

import java.util.List;

/**
 * A model's answer.
 *
 * @param text what it wrote, possibly nothing
 * @param calls tools it calls
 * @param finish why it ended; look at it before reading the text
 * @param usage tokens
 * @param scores of the answer's tokens, empty unless asked for
 * @param model the model as the provider names it in its answer, which may be more exact than the one asked for
 * @param id the provider's name for the response, empty where it has none
 */
public record Reply(
        String text,
        List<ToolCall> calls,
        Finish finish,
        Usage usage,
        List<TokenScore> scores,
        String model,
        String id) {

    public Reply {
        calls = List.copyOf(calls);
        scores = List.copyOf(scores);
    }

    /** A finished answer of plain text. */
    public static Reply of(String text) {
        return new Reply(text, List.of(), Finish.STOP, Usage.NONE, List.of(), "", "");
    }
}
