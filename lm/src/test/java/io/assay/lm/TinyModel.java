package io.assay.lm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** A model of some hundred kilobytes with random weights that llama.cpp runs: babble, but by the same code as real models. */
final class TinyModel {

    static final String TEMPLATE = "{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
            + "{{ message['content'] }}<|im_end|>\n{% endfor %}"
            + "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

    static final int CONTEXT = 512;
    private static final int WIDTH = 32;
    private static final int HIDDEN = 64;
    private static final int HEADS = 4;
    private static final int SHARED = 2;
    private static final int LAYERS = 2;
    private static final List<String> SPECIAL = List.of("<|endoftext|>", "<|im_start|>", "<|im_end|>");
    private static final int VOCABULARY = SPECIAL.size() + 256;
    private static final int RANK = 2;

    private static final int NORMAL = 1;
    private static final int CONTROL = 3;

    private TinyModel() {}

    static Path in(Path folder) {
        return writer().write(folder.resolve("tiny.gguf"));
    }

    static LocalSettings settings() {
        return Weights.settings().contextTokens(256).threads(1);
    }

    static GgufWriter writer() {
        GgufWriter writer = new GgufWriter()
                .text("general.architecture", "llama")
                .whole("llama.block_count", LAYERS)
                .whole("llama.context_length", CONTEXT)
                .whole("llama.embedding_length", WIDTH)
                .whole("llama.feed_forward_length", HIDDEN)
                .whole("llama.attention.head_count", HEADS)
                .whole("llama.attention.head_count_kv", SHARED)
                .real("llama.attention.layer_norm_rms_epsilon", 1e-5f)
                .text("tokenizer.ggml.model", "gpt2")
                .text("tokenizer.ggml.pre", "smollm")
                .texts("tokenizer.ggml.tokens", tokens())
                .wholes("tokenizer.ggml.token_type", types())
                .texts("tokenizer.ggml.merges", List.of())
                .truth("tokenizer.ggml.add_bos_token", false)
                .whole("tokenizer.ggml.bos_token_id", 1)
                .whole("tokenizer.ggml.eos_token_id", 2)
                .text("tokenizer.chat_template", TEMPLATE);
        addTensors(writer);
        return writer;
    }

    private static void addTensors(GgufWriter writer) {
        SplittableRandom random = new SplittableRandom(1);
        writer.tensor("token_embd.weight", random(random, WIDTH * VOCABULARY), WIDTH, VOCABULARY);
        writer.tensor("output_norm.weight", ones(), WIDTH);
        int keys = WIDTH / HEADS * SHARED;
        for (int layer = 0; layer < LAYERS; layer++) {
            String block = "blk." + layer + ".";
            writer.tensor(block + "attn_norm.weight", ones(), WIDTH);
            writer.tensor(block + "attn_q.weight", random(random, WIDTH * WIDTH), WIDTH, WIDTH);
            writer.tensor(block + "attn_k.weight", random(random, WIDTH * keys), WIDTH, keys);
            writer.tensor(block + "attn_v.weight", random(random, WIDTH * keys), WIDTH, keys);
            writer.tensor(block + "attn_output.weight", random(random, WIDTH * WIDTH), WIDTH, WIDTH);
            writer.tensor(block + "ffn_norm.weight", ones(), WIDTH);
            writer.tensor(block + "ffn_gate.weight", random(random, WIDTH * HIDDEN), WIDTH, HIDDEN);
            writer.tensor(block + "ffn_up.weight", random(random, WIDTH * HIDDEN), WIDTH, HIDDEN);
            writer.tensor(block + "ffn_down.weight", random(random, WIDTH * HIDDEN), HIDDEN, WIDTH);
        }
    }

    /** A LoRA adapter for the queries of the first layer. */
    static GgufWriter adapter() {
        SplittableRandom random = new SplittableRandom(2);
        return new GgufWriter()
                .text("general.type", "adapter")
                .text("adapter.type", "lora")
                .text("general.architecture", "llama")
                .real("adapter.lora.alpha", RANK)
                .tensor("blk.0.attn_q.weight.lora_a", random(random, WIDTH * RANK), WIDTH, RANK)
                .tensor("blk.0.attn_q.weight.lora_b", random(random, RANK * WIDTH), RANK, WIDTH);
    }

    private static float[] random(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        return values;
    }

    private static float[] ones() {
        float[] values = new float[WIDTH];
        java.util.Arrays.fill(values, 1);
        return values;
    }

    /** Each byte by the printable character that byte-level BPE writes it as (Radford et al. 2019). */
    private static List<String> tokens() {
        List<String> tokens = new ArrayList<>(SPECIAL);
        int shifted = 256;
        for (int value = 0; value < 256; value++) {
            boolean printable = (value >= '!' && value <= '~') || (value >= 0xA1 && value <= 0xFF && value != 0xAD);
            tokens.add(Character.toString(printable ? value : shifted++));
        }
        return tokens;
    }

    private static List<Integer> types() {
        List<Integer> types = new ArrayList<>(Collections.nCopies(SPECIAL.size(), CONTROL));
        types.addAll(Collections.nCopies(VOCABULARY - SPECIAL.size(), NORMAL));
        return types;
    }
}
