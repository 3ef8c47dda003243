package io.assay.lm;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.assay.core.model.ChatFault;
import io.assay.lm.schema.SchemaGrammar;

/**
 * What an answer may go on with, by a grammar in GBNF that llama.cpp follows, and by UTF-8: llama.cpp takes broken characters for some, so
 * that they are kept out here. Native code ends the process when it is told of a token that
 * the grammar does not allow: only what {@link #allows} said yes to is accepted. Only the model's own thread calls it.
 */
final class Grammar implements AutoCloseable {

    private static final int ENTRY_BYTES = 12; // {int id; float logit; float p}
    private static final int LOGIT_AT = 4;
    private static final int POINTER_BYTES = 8;
    private static final int ARRAY_BYTES = 4 * POINTER_BYTES; // {data; size; int64 selected; bool sorted}

    private final LlamaApi api;
    private final Vocabulary vocabulary;
    private final Pointer sampler;
    private final Memory entries;
    private final Memory array = new Memory(ARRAY_BYTES);

    private int utf8 = Utf8.BETWEEN;

    private Grammar(LlamaApi api, Vocabulary vocabulary, Pointer sampler) {
        this.api = api;
        this.vocabulary = vocabulary;
        this.sampler = sampler;
        entries = new Memory((long) vocabulary.size() * ENTRY_BYTES);
    }

    /** A grammar whose texts are not empty. */
    static Grammar open(NativeModel model, Vocabulary vocabulary, String gbnf) {
        LlamaApi api = model.library().api();
        Pointer sampler = api.llama_sampler_init_grammar(
                vocabulary.pointer(), LlamaLibrary.text(gbnf), LlamaLibrary.text(SchemaGrammar.ROOT));
        if (sampler == null) {
            throw notTaken();
        }
        Grammar grammar = new Grammar(api, vocabulary, sampler);
        // Some versions return a sampler that allows everything when they do not understand a grammar: also to end at
        // once.
        if (vocabulary.firstEnd() < 0 || grammar.allows(vocabulary.firstEnd())) {
            grammar.close();
            throw notTaken();
        }
        return grammar;
    }

    private static ChatFault notTaken() {
        return new ChatFault(ChatFault.Kind.UNABLE, "llama.cpp does not take the schema as a grammar; make it simpler");
    }

    boolean allows(int token) {
        if (!fits(token)) {
            return false;
        }
        entries.setInt(0, token);
        entries.setFloat(LOGIT_AT, 0);
        apply(1);
        return entries.getFloat(LOGIT_AT) != Float.NEGATIVE_INFINITY;
    }

    /** Whether a token goes on as text, or ends. */
    private boolean fits(int token) {
        return vocabulary.controls(token)
                ? vocabulary.ends(token)
                : Utf8.after(utf8, vocabulary.bytes(token)) != Utf8.INVALID;
    }

    /** Makes what is not allowed impossible. */
    void restrict(double[] logits) {
        int[] packed = new int[logits.length * 3];
        for (int token = 0; token < logits.length; token++) {
            packed[3 * token] = token;
            if (!fits(token)) {
                logits[token] = Double.NEGATIVE_INFINITY;
            }
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
        utf8 = Utf8.after(utf8, vocabulary.bytes(token));
        api.llama_sampler_accept(sampler, token);
    }

    @Override
    public void close() {
        api.llama_sampler_free(sampler);
    }
}
