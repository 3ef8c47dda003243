package io.assay.app;

import com.google.auto.service.AutoService;
import io.assay.core.model.ChatModel;
import io.assay.core.model.Reply;
import io.assay.generate.plan.ModelSpec;
import io.assay.testkit.ScriptedChat;
import io.assay.testkit.ScriptedWorld;
import java.nio.file.Path;
import java.util.Random;

/** A provider for tests of the command line: models whose name begins with {@code scripted:}. */
@AutoService(ChatProvider.class)
public final class ScriptedProvider implements ChatProvider {

    static final ScriptedChat MODEL =
            ScriptedChat.of((prompt, draw) -> Reply.of(ScriptedWorld.sentence(new Random(draw), 6)));

    @Override
    public boolean serves(String chat) {
        return chat.startsWith("scripted:");
    }

    @Override
    public ChatModel open(ModelSpec spec, Path run) {
        return MODEL;
    }
}
