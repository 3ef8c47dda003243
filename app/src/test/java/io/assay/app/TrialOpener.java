package io.assay.app;

import io.assay.core.model.ChatModel;
import io.assay.core.model.LanguageModel;
import io.assay.core.model.Reply;
import io.assay.testkit.JournalledChat;
import io.assay.testkit.ScriptedWorld;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/** Opens {@code trial:world}, one model for all tests that counts what it is asked. For tests alone. */
public final class TrialOpener implements ModelOpener {

    static final JournalledChat MODEL =
            JournalledChat.of((prompt, draw) -> Reply.of(ScriptedWorld.sentence(new Random(draw), 6)));

    @Override
    public String form() {
        return "trial:world";
    }

    @Override
    public Optional<ChatModel> chat(String spec, Path cache, Terms terms) {
        return spec.equals("trial:world") ? Optional.of(MODEL) : Optional.empty();
    }

    @Override
    public Optional<LanguageModel> languageModel(String spec, Path cache) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // It shares nothing.
    }
}
