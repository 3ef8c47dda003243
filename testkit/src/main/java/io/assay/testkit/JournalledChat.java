package io.assay.testkit;

import io.assay.core.model.Capabilities;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Finish;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Usage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A chat model that answers by a rule, remembers every answer as a journal does, and counts how often the rule was asked. For tests alone.
 */
public final class JournalledChat implements ChatModel {

    /** From a prompt and a draw to an answer. */
    public interface Rule {

        Reply answer(Prompt prompt, int draw);
    }

    private final String id;
    private final Capabilities capabilities;
    private final Rule rule;
    private final Executor executor;
    private final Map<String, Reply> journal;
    private final AtomicInteger asked = new AtomicInteger();

    private JournalledChat(
            String id, Capabilities capabilities, Rule rule, Executor executor, Map<String, Reply> journal) {
        this.id = id;
        this.capabilities = capabilities;
        this.rule = rule;
        this.executor = executor;
        this.journal = journal;
    }

    /** Answers at once, in the caller's thread. */
    public static JournalledChat of(Rule rule) {
        return new JournalledChat(
                "scripted:world",
                new Capabilities(java.util.Set.of(), 0),
                rule,
                Runnable::run,
                new ConcurrentHashMap<>());
    }

    /** The same model on other threads. */
    public JournalledChat on(Executor other) {
        return new JournalledChat(id, capabilities, rule, other, journal);
    }

    /** The same model that can do more. */
    public JournalledChat able(Capabilities other) {
        return new JournalledChat(id, other, rule, executor, journal);
    }

    /** The same model and journal, its rule counted anew. */
    public JournalledChat again() {
        return new JournalledChat(id, capabilities, rule, executor, journal);
    }

    /** Another rule behind the same journal: what was answered stays answered. */
    public JournalledChat journalOf(Rule other) {
        return new JournalledChat(id, capabilities, other, executor, journal);
    }

    /** How often the rule was asked: what would have cost money. */
    public int asked() {
        return asked.get();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public CompletionStage<Reply> chat(Prompt prompt, int draw) {
        String key = draw + " " + prompt.fingerprint();
        return CompletableFuture.supplyAsync(() -> journal.computeIfAbsent(key, any -> ask(prompt, draw)), executor);
    }

    private Reply ask(Prompt prompt, int draw) {
        asked.incrementAndGet();
        Reply reply = rule.answer(prompt, draw);
        Usage usage = new Usage(words(told(prompt)), words(reply.text()), 0);
        return new Reply(
                reply.text(),
                List.of(),
                reply.finish(),
                usage,
                reply.scores(),
                id,
                "r" + prompt.fingerprint().substring(0, 8) + "-" + draw);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    /** All words of a prompt. */
    public static String told(Prompt prompt) {
        return prompt.input() instanceof Prompt.Input.Raw raw
                ? raw.text()
                : String.join(
                        "\n", prompt.messages().stream().map(Message::text).toList());
    }

    /** An answer that was cut at the limit of tokens. */
    public static Reply cut(String text) {
        return new Reply(text, List.of(), Finish.LENGTH, Usage.NONE, List.of(), "", "");
    }
}
