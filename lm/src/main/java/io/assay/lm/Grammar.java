package io.assay.lm;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.assay.core.model.ChatFault;

/**
 * What an answer may go on with, by a grammar in GBNF that llama.cpp follows. Native code ends the process when it is told of a token that
 * the grammar does not allow: only what {@link #allows} said yes to is accepted. Only the model's own thread calls it.
 */
final class Grammar implements AutoCloseable {

    private static final int ENTRY_BYTES = 12; // {int id; float logit; float p}
    private static final int LOGIT_AT = 4;
    private static final int POINTER_BYTES = 8;
    private static final int ARRAY_BYTES = 4 * POINTER_BYTES; // {data; size; int64 selected; bool sorted}

    private final LlamaApi api;
    private final Pointer sampler;
    private final Memory entries;
    private final Memory array = new Memory(ARRAY_BYTES);

    private Grammar(LlamaApi api, Pointer sampler, int vocabulary) {
        this.api = api;
        this.sampler = sampler;
        entries = new Memory((long) vocabulary * ENTRY_BYTES);
    }

    static Grammar open(NativeModel model, String gbnf) {
        LlamaApi api = model.library().api();
        Pointer sampler = api.llama_sampler_init_grammar(
                model.vocabularyPointer(), LlamaLibrary.text(gbnf), LlamaLibrary.text(SchemaGrammar.ROOT));
        if (sampler == null) {
            throw new ChatFault(
                    ChatFault.Kind.UNABLE,
                    "llama.cpp does not take the schema as a grammar, perhaps because it refers to itself without end");
        }
        return new Grammar(api, sampler, model.shape().vocabulary());
    }

    boolean allows(int token) {
        entries.setInt(0, token);
        entries.setFloat(LOGIT_AT, 0);
        apply(1);
        return entries.getFloat(LOGIT_AT) != Float.NEGATIVE_INFINITY;
    }

    /** Makes what is not allowed impossible. */
    void restrict(double[] logits) {
        int[] packed = new int[logits.length * 3];
        for (int token = 0; token < logits.length; token++) {
            packed[3 * token] = token;
        }
        entries.write(0, packed, 0, packed.length);
        apply(logits.length);
        entries.read(0, packed, 0, packed.length);
        for (int token = 0; token < logits.length; token++) {
            if (Float.intBitsToFloat(packed[3 * token + 1]) == Float.NEGATIVE_INFINITY) {
                logits[packed[3 * token]] = Double.NEGATIVE_INFINITY;
            }
        }
    }

    private void apply(int count) {
        array.setPointer(0, entries);
        array.setLong(POINTER_BYTES, count);
        array.setLong(2 * POINTER_BYTES, -1);
        array.setLong(3 * POINTER_BYTES, 0);
        api.llama_sampler_apply(sampler, array);
    }

    /** Goes on by a token that is allowed. */
    void accept(int token) {
        api.llama_sampler_accept(sampler, token);
    }

    @Override
    public void close() {
        api.llama_sampler_free(sampler);
    }
}
