package io.assay.lm;

import java.util.Arrays;

/** One native sequence: which tokens the model has read in it, and which it is still to read. */
final class Strand {

    private final int number;
    private final float[] logits;
    private int[] known;
    private int size;
    private int[] pending = {};
    private int taken;
    private int output = -1;
    private boolean busy;

    Strand(int number, int tokensMax, int vocabulary) {
        this.number = number;
        known = new int[tokensMax];
        logits = new float[vocabulary];
    }

    int number() {
        return number;
    }

    /** How many tokens the model has read. */
    int size() {
        return size;
    }

    boolean busy() {
        return busy;
    }

    /** How many tokens this strand and a prompt begin with alike; the last of the prompt is left out, since it must be read to go on. */
    int shared(int[] prompt) {
        int most = Math.min(size, prompt.length - 1);
        int mismatch = Arrays.mismatch(known, 0, most, prompt, 0, most);
        return mismatch < 0 ? most : mismatch;
    }

    /** Takes on a prompt of which so many tokens were read already. */
    void begin(int[] prompt, int read) {
        System.arraycopy(prompt, 0, known, 0, read);
        size = read;
        pending = Arrays.copyOfRange(prompt, read, prompt.length);
        taken = 0;
        output = -1;
        busy = true;
    }

    void goOn(int token) {
        pending = new int[] {token};
        taken = 0;
    }

    void release() {
        busy = false;
        pending = new int[0];
        taken = 0;
    }

    /** Knows nothing any more. */
    void forget() {
        size = 0;
    }

    boolean full() {
        return size >= known.length;
    }

    int waiting() {
        return pending.length - taken;
    }

    /** Puts what is to be read into the batch, as far as there is room. */
    void fill(NativeContext context) {
        output = -1;
        while (waiting() > 0 && context.free() > 0) {
            int token = pending[taken++];
            boolean last = waiting() == 0;
            int index = context.add(token, size, number, last);
            known[size++] = token;
            if (last) {
                output = index;
            }
        }
    }

    /** After a decode. */
    void read(NativeContext context) {
        if (output >= 0) {
            context.logits(output, logits);
            output = -1;
        }
    }

    /** What may follow what was read, for each token; only once nothing waits. */
    float[] logits() {
        return logits;
    }
}
