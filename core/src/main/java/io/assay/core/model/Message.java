package io.assay.core.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A message of a conversation.
 *
 * @param speaker whose it is
 * @param parts what it says
 * @param calls tools it calls, of an assistant's message
 * @param answers the id of the call that a tool's message answers, else empty
 */
public record Message(Speaker speaker, List<Part> parts, List<ToolCall> calls, String answers) {

    public Message {
        parts = List.copyOf(parts);
        calls = List.copyOf(calls);
    }

    public static Message system(String text) {
        return of(Speaker.SYSTEM, text);
    }

    public static Message user(String text) {
        return of(Speaker.USER, text);
    }

    public static Message assistant(String text) {
        return of(Speaker.ASSISTANT, text);
    }

    /** A tool's answer to a call. */
    public static Message tool(String call, String text) {
        return new Message(Speaker.TOOL, List.of(new Part.Words(text)), List.of(), call);
    }

    public static Message of(Speaker speaker, String text) {
        return new Message(speaker, List.of(new Part.Words(text)), List.of(), "");
    }

    /** Its words, images left out. */
    public String text() {
        return parts.stream()
                .filter(Part.Words.class::isInstance)
                .map(part -> ((Part.Words) part).text())
                .collect(Collectors.joining("\n"));
    }
}
