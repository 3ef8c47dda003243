package io.assay.lm;

import io.assay.core.Unavailable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A loaded model, with what its faces share: its thread, its vocabulary, and what reads given text, made when first asked for. */
final class Loaded implements AutoCloseable {

    /** No text of real words has more on average: of a text longer than so many times the context only the beginning is looked at. */
    private static final int CHARACTERS_PER_TOKEN_MAX = 64;

    private final String id;
    private final NativeThread thread;
    private final NativeModel model;
    private final Vocabulary vocabulary;
    private final int contextTokens;
    private final int sequences;
    private final int threads;
    private @Nullable Reader reader;
    private @Nullable Writer writer;

    Loaded(String id, NativeThread thread, NativeModel model, Vocabulary vocabulary, LocalSettings settings) {
        this.id = id;
        this.thread = thread;
        this.model = model;
        this.vocabulary = vocabulary;
        contextTokens = Math.min(settings.contextTokens(), model.shape().contextTokens());
        sequences = sequences(settings);
        threads = settings.threads();
    }

    /** As many as asked for, unless what they remember would take more memory than allowed. */
    private int sequences(LocalSettings settings) {
        long bytes = Math.max(1, contextTokens * model.shape().cacheBytesPerToken());
        return (int) Math.max(1, Math.min(settings.sequences(), settings.cacheBytesMax() / bytes));
    }

    String id() {
        return id;
    }

    int contextTokens() {
        return contextTokens;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    NativeModel model() {
        return model;
    }

    /** For a context of its own: what is fastest depends on what is decoded. */
    Threads threads() {
        return Threads.of(threads);
    }

    /** Tokens of a text, or of a beginning of it that is longer than the context. */
    int[] beginning(String text) {
        int charactersMax = (contextTokens + 1) * CHARACTERS_PER_TOKEN_MAX;
        return vocabulary.tokens(text.length() > charactersMax ? text.substring(0, charactersMax) : text);
    }

    /** Tokens with the one that the model wants before them, if it wants one. */
    int[] begun(int[] tokens) {
        if (!vocabulary.begins()) {
            return tokens;
        }
        int[] begun = new int[tokens.length + 1];
        begun[0] = vocabulary.begin();
        System.arraycopy(tokens, 0, begun, 1, tokens.length);
        return begun;
    }

    /** Works on the model's thread, and waits. */
    <T> T call(Supplier<T> work) {
        try {
            return thread.call(work);
        } catch (RejectedExecutionException closed) {
            throw new Unavailable(id + " was closed", closed);
        }
    }

    /** Works on the model's thread later. */
    void later(Runnable work) {
        thread.execute(work);
    }

    /** Only on the model's thread. */
    Reader reader() {
        if (reader == null) {
            reader = Reader.open(model, contextTokens, threads());
        }
        return reader;
    }

    /** Only on the model's thread. */
    Writer writer() {
        if (writer == null) {
            writer = Writer.open(this, sequences);
        }
        return writer;
    }

    @Override
    public void close() {
        thread.close(() -> {
            if (writer != null) {
                writer.close();
            }
            if (reader != null) {
                reader.close();
            }
            model.close();
        });
    }
}
