package io.assay.app;

import io.assay.core.model.ChatModel;
import io.assay.core.model.LanguageModel;
import io.assay.testkit.ScriptedChat;
import io.assay.testkit.WordLanguageModel;
import java.nio.file.Path;
import java.util.Optional;

/** Opens {@code scripted:ANSWER}, a chat model that always answers that, and {@code scripted:words}. For tests alone. */
public final class ScriptedOpener implements ModelOpener {

    private static final String FORM = "scripted:";

    @Override
    public String form() {
        return FORM + "ANSWER";
    }

    @Override
    public Optional<ChatModel> chat(String spec, Path cache, Terms terms) {
        if (spec.equals("scripted:broken")) {
            throw new IllegalArgumentException("there is no model broken");
        }
        String answer = spec.startsWith(FORM) ? spec.substring(FORM.length()).replace(';', ',') : "";
        return answer.isEmpty() ? Optional.empty() : Optional.of(new ScriptedChat(spec, (prompt, draw) -> answer));
    }

    @Override
    public Optional<LanguageModel> languageModel(String spec, Path cache) {
        return spec.equals("scripted:words") ? Optional.of(new WordLanguageModel(1000)) : Optional.empty();
    }

    @Override
    public void close() {
        // It shares nothing.
    }
}
