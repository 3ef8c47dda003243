package io.assay.lm;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.assay.core.Require;

/** Tokens on their way into a decode, in native memory. Never holds more than it was made for. */
final class TokenBatch {

    private final int tokensMax;
    private final Memory token;
    private final Memory position;
    private final Memory sequenceCount;
    private final Memory sequence;
    private final Memory sequences;
    private final Memory output;
    private int size;

    TokenBatch(int tokensMax) {
        this.tokensMax = tokensMax;
        token = ints(tokensMax);
        position = ints(tokensMax);
        sequenceCount = ints(tokensMax);
        sequence = ints(tokensMax);
        sequences = new Memory((long) tokensMax * Native.POINTER_SIZE);
        output = new Memory(tokensMax);
        for (int i = 0; i < tokensMax; i++) {
            sequenceCount.setInt(at(i), 1);
            sequences.setPointer((long) i * Native.POINTER_SIZE, sequence.share(at(i)));
        }
    }

    private static Memory ints(int count) {
        return new Memory((long) count * Integer.BYTES);
    }

    private static long at(int index) {
        return (long) index * Integer.BYTES;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int free() {
        return tokensMax - size;
    }

    /** Returns its index, by which its logits are found. */
    int add(int tokenId, int at, int of, boolean wanted) {
        Require.that(size < tokensMax, "a batch takes %d tokens", tokensMax);
        token.setInt(at(size), tokenId);
        position.setInt(at(size), at);
        sequence.setInt(at(size), of);
        output.setByte(size, (byte) (wanted ? 1 : 0));
        return size++;
    }

    LlamaApi.Batch view() {
        LlamaApi.Batch batch = new LlamaApi.Batch();
        batch.tokens = size;
        batch.token = token;
        batch.embedding = Pointer.NULL;
        batch.position = position;
        batch.sequenceCount = sequenceCount;
        batch.sequences = sequences;
        batch.output = output;
        return batch;
    }
}
