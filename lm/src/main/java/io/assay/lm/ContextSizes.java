package io.assay.lm;

import com.sun.jna.Pointer;

/**
 * What a context is made with. {@code llama_context_params} has another layout in each version; only what stands at a known place is
 * written, and {@link NativeContext} asks afterwards whether it arrived.
 *
 * @param sequences how many there are
 * @param tokensEach how long each may be
 * @param batchTokens how many are decoded at once, at most; never more than there is room for
 */
record ContextSizes(int sequences, int tokensEach, int batchTokens) {

    private static final int INTS_SEARCHED = 24;
    /** The defaults of rope_scaling_type, pooling_type, attention_type and, in versions that choose it by themselves, flash_attn_type. */
    private static final int UNSPECIFIED = -1;

    private static final int KINDS_BEFORE_FLASH_ATTENTION = 3;

    ContextSizes {
        batchTokens = Math.min(batchTokens, Math.multiplyExact(sequences, tokensEach)); // llama.cpp would do the same.
    }

    int tokens() {
        return Math.multiplyExact(sequences, tokensEach);
    }

    LlamaApi.Parameters writeInto(LlamaApi.Parameters parameters) {
        parameters.write();
        Pointer start = parameters.getPointer();
        int[] fields = start.getIntArray(0, INTS_SEARCHED);
        int[] sizes = {tokens(), batchTokens, batchTokens, sequences};
        System.arraycopy(
                sizes, 0, fields, 0, sizes.length); // n_ctx, n_batch, n_ubatch, n_seq_max: first in every version.
        switchFlashAttentionOff(fields);
        start.write(0, fields, 0, fields.length);
        parameters.read();
        return parameters;
    }

    /** Its numbers are others than those of plain attention, by which models are compared; older versions have it off. */
    private static void switchFlashAttentionOff(int[] fields) {
        int run = 0;
        for (int i = 0; i < fields.length; i++) {
            run = fields[i] == UNSPECIFIED ? run + 1 : 0;
            if (run > KINDS_BEFORE_FLASH_ATTENTION) {
                fields[i] = 0;
                return;
            }
        }
    }
}
