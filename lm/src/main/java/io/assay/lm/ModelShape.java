package io.assay.lm;

import java.util.Optional;
import java.util.Set;

/**
 * What native code is going to believe of a model, held to bounds: the native loader reads some arrays without looking at their length and
 * ends the process on numbers that it did not expect.
 *
 * @param architecture as {@code llama}
 * @param contextTokens what the model was trained on
 * @param vocabulary how many tokens it knows
 * @param layers how many blocks
 * @param cacheBytesPerToken of keys and values of all layers, in 16 bits each
 */
record ModelShape(String architecture, int contextTokens, int vocabulary, int layers, long cacheBytesPerToken) {

    static final String TOKENS = "tokenizer.ggml.tokens";
    private static final int LAYERS_MAX = 512;
    private static final int WIDTH_MAX = 1 << 17;
    private static final int HEADS_MAX = 1 << 12;
    private static final int EXPERTS_MAX = 256;
    private static final int CONTEXT_MAX = 1 << 27;
    private static final int VOCABULARY_MAX = 1 << 22;
    private static final long BYTES_OF_KEY_AND_VALUE = 2 + 2;
    /** These read a text in both directions or write nothing: embedders and encoders, which this room does not run. */
    private static final Set<String> NO_DECODERS = Set.of(
            "bert",
            "nomic-bert",
            "nomic-bert-moe",
            "jina-bert-v2",
            "modern-bert",
            "t5",
            "t5encoder",
            "wavtokenizer-dec",
            "clip");

    static ModelShape of(GgufHeader header) {
        String architecture = architecture(header);
        if (NO_DECODERS.contains(architecture)) {
            throw header.broken("is a " + architecture + ", which does not write text");
        }
        if (header.whole("split.count").orElse(1L) > 1) {
            throw header.broken("is one of several parts; merge them with llama-gguf-split --merge");
        }
        Keys keys = new Keys(header, architecture);
        int layers = keys.number("block_count", 1, LAYERS_MAX);
        int width = keys.number("embedding_length", 1, WIDTH_MAX);
        int heads = keys.most("attention.head_count", HEADS_MAX).orElse(1);
        int shared = keys.most("attention.head_count_kv", HEADS_MAX).orElse(heads);
        if (heads % shared != 0) {
            throw header.broken(heads + " heads cannot share " + shared + " keys");
        }
        checkExperts(header, keys);
        int head = keys.optional("attention.key_length", 1, WIDTH_MAX).orElse(Math.max(1, width / heads));
        return new ModelShape(
                architecture,
                keys.number("context_length", 1, CONTEXT_MAX),
                vocabulary(header),
                layers,
                BYTES_OF_KEY_AND_VALUE * layers * shared * head);
    }

    static String architecture(GgufHeader header) {
        return header.text("general.architecture")
                .orElseThrow(() -> header.broken("does not say its general.architecture"));
    }

    private static void checkExperts(GgufHeader header, Keys keys) {
        int experts = keys.optional("expert_count", 0, EXPERTS_MAX).orElse(0);
        int used = keys.optional("expert_used_count", 0, EXPERTS_MAX).orElse(0);
        if (used > experts || (experts > 0 && used == 0)) {
            throw header.broken("uses " + used + " of " + experts + " experts");
        }
    }

    private static int vocabulary(GgufHeader header) {
        GgufValue.Listed tokens =
                header.listed(TOKENS).orElseThrow(() -> header.broken("has no vocabulary, " + TOKENS));
        if (tokens.type() != GgufType.STRING || tokens.size() < 1 || tokens.size() > VOCABULARY_MAX) {
            throw header.broken(TOKENS + " must be 1 to " + VOCABULARY_MAX + " texts");
        }
        tokens.repeated().ifPresent(text -> {
            throw header.broken("has the token \"" + text + "\" twice");
        });
        parallel(header, "tokenizer.ggml.scores", GgufType.FLOAT32, tokens.size());
        parallel(header, "tokenizer.ggml.token_type", GgufType.INT32, tokens.size());
        typed(header, "tokenizer.ggml.merges", Set.of(GgufType.STRING));
        typed(header, "tokenizer.ggml.precompiled_charsmap", Set.of(GgufType.INT8, GgufType.UINT8));
        return (int) tokens.size();
    }

    private static void parallel(GgufHeader header, String key, GgufType type, long size) {
        typed(header, key, Set.of(type)).filter(list -> list.size() != size).ifPresent(list -> {
            throw header.broken(key + " has " + list.size() + " elements for " + size + " tokens");
        });
    }

    private static Optional<GgufValue.Listed> typed(GgufHeader header, String key, Set<GgufType> types) {
        Optional<GgufValue.Listed> list = header.listed(key);
        if (list.isPresent() && !types.contains(list.get().type())) {
            throw header.broken(key + " is an array of the wrong type");
        }
        return list;
    }

    /** Numbers of an architecture, all within bounds. */
    private record Keys(GgufHeader header, String architecture) {

        int number(String name, int least, int most) {
            return optional(name, least, most)
                    .orElseThrow(() -> header.broken("does not say its " + architecture + "." + name));
        }

        Optional<Integer> optional(String name, int least, int most) {
            return header.whole(architecture + "." + name).map(value -> bounded(name, value, least, most));
        }

        /** Of one number for all layers, or one for each. */
        Optional<Integer> most(String name, int most) {
            String key = architecture + "." + name;
            if (header.metadata().get(key) instanceof GgufValue.Listed list) {
                if (!list.type().whole() || list.size() < 1 || list.size() > LAYERS_MAX) {
                    throw header.broken(key + " must be a whole number a layer");
                }
                bounded(name, list.least(), 0, most);
                return Optional.of(bounded(name, list.most(), 1, most));
            }
            return optional(name, 1, most);
        }

        private int bounded(String name, long value, int least, int most) {
            if (value < least || value > most) {
                throw header.broken(
                        architecture + "." + name + " must be " + least + " to " + most + ", but is " + value);
            }
            return (int) value;
        }
    }
}
