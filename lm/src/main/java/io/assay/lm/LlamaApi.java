package io.assay.lm;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;

/**
 * The functions of llama.cpp's C interface that Assay calls, as {@code llama.h} declares them. Some were renamed in 2025: both names stand
 * here, and {@link LlamaLibrary} calls the one that a library has. A C {@code bool} is a byte here.
 */
interface LlamaApi extends Library {

    /** Parameters that are passed by value and whose layout changes between versions: only asked for, changed at its start, and passed on. */
    class Parameters extends Structure implements Structure.ByValue {

        /** More than any version has; what lies behind the real structure is never read. */
        private static final int WORDS = 64;

        public long[] words = new long[WORDS];

        public Parameters() {}

        @Override
        protected java.util.List<String> getFieldOrder() {
            return java.util.List.of("words");
        }
    }

    /** {@code llama_batch}. */
    class Batch extends Structure implements Structure.ByValue {

        public int tokens;
        public Pointer token = Pointer.NULL;
        public Pointer embedding = Pointer.NULL;
        public Pointer position = Pointer.NULL;
        public Pointer sequenceCount = Pointer.NULL;
        public Pointer sequences = Pointer.NULL;
        public Pointer output = Pointer.NULL;

        public Batch() {}

        @Override
        protected java.util.List<String> getFieldOrder() {
            return java.util.List.of(
                    "tokens", "token", "embedding", "position", "sequenceCount", "sequences", "output");
        }
    }

    /** Told of what llama.cpp has to say. */
    interface Log extends Callback {
        void invoke(int level, Pointer text, Pointer data);
    }

    void llama_log_set(Log log, Pointer data);

    void llama_backend_init();

    Parameters llama_model_default_params();

    Pointer llama_model_load_from_file(byte[] path, Parameters parameters);

    void llama_model_free(Pointer model);

    Pointer llama_model_get_vocab(Pointer model);

    int llama_model_n_embd(Pointer model);

    byte llama_model_has_encoder(Pointer model);

    Parameters llama_context_default_params();

    Pointer llama_init_from_model(Pointer model, Parameters parameters);

    void llama_free(Pointer context);

    int llama_n_ctx(Pointer context);

    int llama_n_batch(Pointer context);

    int llama_n_ubatch(Pointer context);

    int llama_n_seq_max(Pointer context);

    int llama_pooling_type(Pointer context);

    void llama_set_n_threads(Pointer context, int threads, int threadsOfBatches);

    void llama_set_embeddings(Pointer context, byte on);

    int llama_decode(Pointer context, Batch batch);

    Pointer llama_get_logits_ith(Pointer context, int index);

    Pointer llama_get_embeddings_ith(Pointer context, int index);

    int llama_vocab_n_tokens(Pointer vocabulary);

    int llama_vocab_bos(Pointer vocabulary);

    int llama_vocab_eos(Pointer vocabulary);

    byte llama_vocab_get_add_bos(Pointer vocabulary);

    byte llama_vocab_is_eog(Pointer vocabulary, int token);

    byte llama_vocab_is_control(Pointer vocabulary, int token);

    int llama_tokenize(
            Pointer vocabulary,
            byte[] text,
            int bytes,
            int[] tokens,
            int tokensMax,
            byte addSpecial,
            byte parseSpecial);

    int llama_token_to_piece(Pointer vocabulary, int token, byte[] piece, int bytes, int stripped, byte special);

    Pointer llama_sampler_init_grammar(Pointer vocabulary, byte[] grammar, byte[] root);

    void llama_sampler_apply(Pointer sampler, Pointer candidates);

    void llama_sampler_accept(Pointer sampler, int token);

    void llama_sampler_free(Pointer sampler);

    Pointer llama_adapter_lora_init(Pointer model, byte[] path);

    int llama_set_adapter_lora(Pointer context, Pointer adapter, float scale);

    int llama_set_adapters_lora(Pointer context, Pointer[] adapters, long count, float[] scales);

    void llama_kv_self_clear(Pointer context);

    byte llama_kv_self_seq_rm(Pointer context, int sequence, int from, int to);

    void llama_kv_self_seq_cp(Pointer context, int source, int target, int from, int to);

    Pointer llama_get_memory(Pointer context);

    void llama_memory_clear(Pointer memory, byte data);

    byte llama_memory_seq_rm(Pointer memory, int sequence, int from, int to);

    void llama_memory_seq_cp(Pointer memory, int source, int target, int from, int to);
}
