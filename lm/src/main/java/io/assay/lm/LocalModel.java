package io.assay.lm;

import io.assay.core.Embedder;
import io.assay.core.model.ChatModel;
import io.assay.core.model.LanguageModel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A language model in this process: a file in GGUF, run by llama.cpp. Safe for use from many threads; its work is done on one of its own.
 *
 * <p>Opening throws {@link io.assay.core.Unavailable} with what to do where the file is refused ({@link BrokenModel}) or the library does
 * not run on this machine.
 */
public final class LocalModel implements AutoCloseable {

    private static final String TEMPLATE = "tokenizer.chat_template";
    private static final String ENDING = ".gguf";

    private final Loaded loaded;
    private final LocalScores scores;
    private final LocalChat chat;

    private LocalModel(Loaded loaded, Optional<String> template) {
        this.loaded = loaded;
        scores = new LocalScores(loaded);
        chat = new LocalChat(loaded, template);
    }

    /** A model that is called after its file. */
    public static LocalModel open(Path gguf, LocalSettings settings) {
        String name = String.valueOf(gguf.getFileName()).toLowerCase(Locale.ROOT);
        return open(name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name, gguf, settings);
    }

    /** A model that people call so, as {@code smollm2-135m-instruct}. */
    public static LocalModel open(String name, Path gguf, LocalSettings settings) {
        GgufHeader header = GgufReader.read(gguf);
        LlamaLibrary library = LlamaLibrary.load(settings.library(), settings.natives());
        String id = "local:" + name + "@" + ModelDigest.of(header, settings.adapters(), library.digest())
                + settings.unusualContext();
        NativeThread thread = new NativeThread();
        try {
            return thread.call(() -> {
                NativeModel model = NativeModel.load(library, header, settings.adapters());
                Loaded loaded = new Loaded(id, thread, model, new Vocabulary(model), settings);
                return new LocalModel(loaded, header.text(TEMPLATE));
            });
        } catch (RuntimeException failed) {
            thread.close();
            throw failed;
        }
    }

    /** Answers. Closing it does nothing: it goes with the model. */
    public ChatModel chat() {
        return chat;
    }

    /** How likely given texts are. */
    public LanguageModel scores() {
        return scores;
    }

    /** Texts as the mean of the model's hidden states: by content of a causal model, not trained for likeness. */
    public Embedder embedder() {
        return new LocalEmbedder(loaded);
    }

    /** What its faces share: for tests of this room. */
    Loaded loaded() {
        return loaded;
    }

    /** Ends what is in turn, then gives the memory back. What is asked afterwards throws {@link io.assay.core.Unavailable}. */
    @Override
    public void close() {
        loaded.close();
    }
}
