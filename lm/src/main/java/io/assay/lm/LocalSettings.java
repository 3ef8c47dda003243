package io.assay.lm;

import io.assay.core.Require;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a local model is run.
 *
 * @param contextTokens how many tokens prompt and answer, or context and text, may have together; no more than the model was trained on is
 *     used
 * @param threads that compute, or 0 to measure which number is fastest here and now
 * @param sequences how many texts are written at once, at most; fewer where their memory of what was said would need more than
 *     {@code cacheBytesMax}
 * @param cacheBytesMax of that memory
 * @param adapters LoRA adapters that are laid over the model
 * @param library a build of llama.cpp of one's own, instead of the packaged one
 * @param natives folder that the packaged library is unpacked into
 */
public record LocalSettings(
        int contextTokens,
        int threads,
        int sequences,
        long cacheBytesMax,
        List<Adapter> adapters,
        Optional<Path> library,
        Path natives) {

    /** Names a library of one's own: a {@code libllama.so} with its neighbours, built for this processor or with a GPU. */
    public static final String LIBRARY_VARIABLE = "ASSAY_LLAMA_LIBRARY";

    private static final int CONTEXT_TOKENS = 2048;
    private static final int SEQUENCES = 8;
    private static final int SEQUENCES_MAX = 64;
    private static final long CACHE_BYTES_MAX = 1L << 30;

    /**
     * A LoRA adapter in GGUF.
     *
     * @param file made for the same base model
     * @param scale how strongly it counts, 1 as trained
     */
    public record Adapter(Path file, double scale) {

        public Adapter {
            Require.that(Double.isFinite(scale), "the scale of an adapter must be a finite number, but was %s", scale);
        }
    }

    public LocalSettings {
        adapters = List.copyOf(adapters);
        Require.that(contextTokens >= 2, "context-tokens must be at least 2, but was %d", contextTokens);
        Require.that(threads >= 0, "threads must not be negative, but was %d", threads);
        Require.that(
                sequences >= 1 && sequences <= SEQUENCES_MAX,
                "sequences must be 1 to %d, but was %d",
                SEQUENCES_MAX,
                sequences);
        Require.that(cacheBytesMax > 0, "cache-bytes-max must be positive, but was %d", cacheBytesMax);
    }

    /** 2,048 tokens, measured threads, 8 texts at once, 1 GiB; the library that {@value #LIBRARY_VARIABLE} names, else the packaged one. */
    public static LocalSettings usual(Path natives) {
        Optional<Path> library = Optional.ofNullable(System.getenv(LIBRARY_VARIABLE))
                .filter(name -> !name.isBlank())
                .map(Path::of);
        return new LocalSettings(CONTEXT_TOKENS, 0, SEQUENCES, CACHE_BYTES_MAX, List.of(), library, natives);
    }

    /** What tells a model of another context apart: it cuts texts elsewhere. Nothing for the usual one. */
    String unusualContext() {
        return contextTokens == CONTEXT_TOKENS ? "" : "/" + contextTokens;
    }

    public LocalSettings contextTokens(int tokens) {
        return new LocalSettings(tokens, threads, sequences, cacheBytesMax, adapters, library, natives);
    }

    public LocalSettings threads(int count) {
        return new LocalSettings(contextTokens, count, sequences, cacheBytesMax, adapters, library, natives);
    }

    public LocalSettings sequences(int count) {
        return new LocalSettings(contextTokens, threads, count, cacheBytesMax, adapters, library, natives);
    }

    public LocalSettings adapters(List<Adapter> laidOver) {
        return new LocalSettings(contextTokens, threads, sequences, cacheBytesMax, laidOver, library, natives);
    }

    public LocalSettings library(Path own) {
        return new LocalSettings(contextTokens, threads, sequences, cacheBytesMax, adapters, Optional.of(own), natives);
    }
}
