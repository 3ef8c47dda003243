package io.assay.lm;

import com.sun.jna.Pointer;
import io.assay.core.Require;
import io.assay.core.Unavailable;

/**
 * What a model remembers of some sequences while it reads and writes. Every number that goes in is held against its limit here, since native
 * code ends the process on some that are out of bounds. Only the model's own thread calls it.
 */
final class NativeContext implements AutoCloseable {

    private final NativeModel model;
    private final Pointer context;
    private final ContextSizes sizes;
    private final Threads threads;
    private final TokenBatch batch;
    private int computing;

    private NativeContext(NativeModel model, Pointer context, ContextSizes sizes, Threads threads) {
        this.model = model;
        this.context = context;
        this.sizes = sizes;
        this.threads = threads;
        batch = new TokenBatch(sizes.batchTokens());
    }

    static NativeContext open(NativeModel model, ContextSizes sizes, Threads threads) {
        LlamaLibrary library = model.library();
        LlamaApi api = library.api();
        Pointer pointer =
                api.llama_init_from_model(model.pointer(), sizes.writeInto(api.llama_context_default_params()));
        if (pointer == null) {
            throw new Unavailable("llama.cpp cannot hold " + sizes.sequences() + " sequences of " + sizes.tokensEach()
                    + " tokens; ask for fewer; " + library.complaint());
        }
        NativeContext opened = new NativeContext(model, pointer, sizes, threads);
        opened.check();
        model.adapt(pointer);
        return opened;
    }

    /** The sizes were written blindly: they must be what llama.cpp read. */
    private void check() {
        LlamaApi api = model.library().api();
        if (api.llama_n_ctx(context) < sizes.tokens()
                || api.llama_n_batch(context) < sizes.batchTokens()
                || api.llama_n_ubatch(context) < sizes.batchTokens()
                || api.llama_n_seq_max(context) != sizes.sequences()) {
            close();
            throw new Unavailable(
                    "this build of llama.cpp orders its parameters in a way that Assay does not know; unset "
                            + LocalSettings.LIBRARY_VARIABLE + " to use the packaged one");
        }
    }

    int tokensEach() {
        return sizes.tokensEach();
    }

    int sequences() {
        return sizes.sequences();
    }

    /** Begins a batch. */
    void begin() {
        batch.clear();
    }

    /** Tokens that still go into the batch. */
    int free() {
        return batch.free();
    }

    /** Puts a token into the batch; the index under which {@link #logits} finds what may follow it. */
    int add(int token, int position, int sequence, boolean wanted) {
        Require.that(token >= 0 && token < model.shape().vocabulary(), "there is no token %d", token);
        Require.that(position >= 0 && position < sizes.tokensEach(), "there is no position %d", position);
        Require.that(sequence >= 0 && sequence < sizes.sequences(), "there is no sequence %d", sequence);
        return batch.add(token, position, sequence, wanted);
    }

    /** Decodes the batch. */
    void decode() {
        compute(threads.next(batch.size()));
        long start = System.nanoTime();
        int status = model.library().api().llama_decode(context, batch.view());
        threads.took(System.nanoTime() - start);
        if (status != 0) {
            clear();
            throw new Unavailable("llama.cpp cannot decode (status " + status + "); "
                    + model.library().complaint());
        }
    }

    private void compute(int count) {
        if (count != computing) {
            model.library().api().llama_set_n_threads(context, count, count);
            computing = count;
        }
    }

    /** Reads what may follow a token of the last batch, for each token of the vocabulary. */
    void logits(int index, float[] into) {
        Pointer row = model.library().api().llama_get_logits_ith(context, index);
        read(row, into, "logits");
    }

    /** Reads the last hidden state at a token of the last batch. */
    void embedding(int index, float[] into) {
        Pointer row = model.library().api().llama_get_embeddings_ith(context, index);
        read(row, into, "embedding");
    }

    private static void read(Pointer row, float[] into, String what) {
        if (row == null) {
            throw new Unavailable("llama.cpp gives no " + what);
        }
        row.read(0, into, 0, into.length);
        for (float value : into) {
            if (Float.isNaN(value)) {
                throw new Unavailable("the model computes " + what + " that are no numbers: its weights are broken");
            }
        }
    }

    /** Whether hidden states are put out instead of logits. */
    void embeddings(boolean on) {
        model.library().api().llama_set_embeddings(context, (byte) (on ? 1 : 0));
    }

    /** Whether the model pools embeddings by itself, so that there are none of single tokens. */
    boolean pools() {
        return model.library().api().llama_pooling_type(context) > 0;
    }

    void clear() {
        model.library().clear(context);
    }

    /** Forgets a sequence from a position on; false where the model cannot forget a part. */
    boolean forget(int sequence, int from) {
        return model.library().forget(context, sequence, from);
    }

    /** Lets an empty sequence know all that another does. */
    void copy(int source, int target) {
        model.library().copy(context, source, target);
    }

    @Override
    public void close() {
        model.library().api().llama_free(context);
    }
}
