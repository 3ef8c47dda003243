package io.assay.core.data.layout;

import static io.assay.core.data.layout.Slot.ifAny;
import static io.assay.core.data.layout.Slot.needed;
import static io.assay.core.data.layout.Slot.text;
import static io.assay.core.data.layout.Slot.textIfAny;

import io.assay.core.Names;
import java.util.List;

/** The layouts people use. The first one whose columns are there is taken, so the narrow ones come first. */
enum Known {
    PREFERENCE_PAIRS(
            text("chosen", "chosen"),
            needed("rejected", "rejected"),
            ifAny("prompt", "prompt", "question", "instruction", "input")),
    SHAREGPT(text("messages", "conversations", "conversation").of(Turns::shareGpt)),
    OPENAI_CHAT(text("messages", "messages", "turns", "conversation", "conversations", "dialogue", "chat")
            .of(Turns::chat)),
    SQUAD(
            text("question", "question"),
            needed("context", "context"),
            ifAny("answer", "answers.text.0", "answers.0.text", "answers.0", "answer")),
    PROMPT_RESPONSE(
            text("prompt", "prompt"),
            text(
                    "response",
                    "response",
                    "prediction",
                    "generation",
                    "generated_text",
                    "completion",
                    "model_output",
                    "output"),
            ifAny("reference", "target", "reference", "expected", "gold", "canonical_solution")),
    ALPACA(
            text("prompt", "instruction"),
            textIfAny("input", "input"),
            text("response", "output", "response", "completion", "answer")),
    SELF_INSTRUCT(
            text("prompt", "instruction"),
            textIfAny("input", "instances.0.input"),
            text("response", "instances.0.output")),
    SENTENCE_PAIR(
            text("premise", "sentence1", "text1", "premise", "question1", "sentence_1", "text_a"),
            text("hypothesis", "sentence2", "text2", "hypothesis", "question2", "sentence_2", "text_b"),
            ifAny("label", LabelNames.ALL)),
    QUESTION_ANSWER(text("question", "question", "problem", "query"), text("answer", "answer", "solution", "response")),
    SOURCE_OUTPUT(
            needed("source", "source", "document", "article", "context"),
            text("text", "output", "summary", "highlights", "revision", "generation", "target"),
            ifAny("label", LabelNames.ALL)),
    TEXT(
            text(
                    "text",
                    "text",
                    "sentence",
                    "content",
                    "tweet",
                    "review",
                    "message",
                    "body",
                    "utterance",
                    "document",
                    "comment",
                    "post",
                    "passage",
                    "article",
                    "abstract",
                    "description",
                    "sms",
                    "line",
                    "file"),
            ifAny("label", LabelNames.ALL)),
    TOKENS(text("tokens", "tokens", "words").of(Turns::tokens), ifAny("label", LabelNames.ALL)),
    PROMPT(text("prompt", "prompt", "instruction", "question", "query", "problem")),
    RESPONSE(text(
            "response", "response", "output", "completion", "answer", "generation", "generated_text", "prediction"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of() makes it so; the checker sees only the interface.
    private final List<Slot> slots;

    Known(Slot... slots) {
        this.slots = List.of(slots);
    }

    List<Slot> slots() {
        return slots;
    }

    String id() {
        return Names.kebab(name());
    }
}
