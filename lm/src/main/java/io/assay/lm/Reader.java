package io.assay.lm;

import java.util.Arrays;

/**
 * Reads given tokens, always in the same pieces, so that equal tokens give equal bits whatever was read before: a context in pieces of its
 * own from its start, then the text in pieces of its own. A context that was just read is not read again.
 */
final class Reader implements AutoCloseable {

    /** Memory for the logits of a piece. */
    private static final int LOGITS_BYTES_MAX = 64 << 20;

    private static final int PIECE_TOKENS_MAX = 512;
    private static final int PIECE_TOKENS_LEAST = 16;

    private final NativeContext context;
    private final int pieceTokens;
    private final int width;
    private final float[] logits;
    /** What follows the last token of the context. */
    private final float[] afterContext;

    private int[] contextRead = {};

    private Reader(NativeContext context, int pieceTokens, int vocabulary, int width) {
        this.context = context;
        this.pieceTokens = pieceTokens;
        this.width = width;
        logits = new float[vocabulary];
        afterContext = new float[vocabulary];
    }

    static Reader open(NativeModel model, int tokensMax, Threads threads) {
        int vocabulary = model.shape().vocabulary();
        int rows = LOGITS_BYTES_MAX / (vocabulary * Float.BYTES);
        int pieceTokens =
                Math.max(PIECE_TOKENS_LEAST, Math.min(PIECE_TOKENS_MAX, Integer.highestOneBit(Math.max(1, rows))));
        ContextSizes sizes = new ContextSizes(1, tokensMax, pieceTokens);
        NativeContext context = NativeContext.open(model, sizes, threads);
        return new Reader(context, sizes.batchTokens(), vocabulary, model.width());
    }

    /** Told what may follow each token. */
    interface Seen {

        /**
         * @param place which token of the text stands here, from 0
         * @param logits of all tokens there; only valid during the call
         */
        void at(int place, float[] logits);
    }

    /** Reads a text after a context, which may be empty, and tells of each token of the text before which something stands. */
    void read(int[] before, int[] text, Seen seen) {
        readContext(before);
        if (before.length > 0 && text.length > 0) {
            seen.at(0, afterContext);
        }
        // The last token's logits are of what follows the text, which nobody asks for.
        pieces(text, before.length, text.length - 1, (place, index) -> {
            context.logits(index, logits);
            seen.at(place + 1, logits);
        });
    }

    private void readContext(int[] before) {
        if (before.length == 0 || !Arrays.equals(before, contextRead) || !context.forget(0, before.length)) {
            contextRead = new int[0]; // Should reading fail, nothing counts as read.
            context.clear();
            int last = before.length - 1;
            pieces(before, 0, before.length, (place, index) -> {
                if (place == last) {
                    context.logits(index, afterContext);
                }
            });
            contextRead = before.clone();
        }
    }

    /** The mean of the last hidden states of all tokens. */
    double[] embed(int[] text) {
        contextRead = new int[0];
        context.clear();
        context.embeddings(true);
        try {
            double[] mean = new double[width];
            float[] state = new float[width];
            pieces(text, 0, text.length, (place, index) -> {
                context.embedding(index, state);
                for (int i = 0; i < width; i++) {
                    mean[i] += state[i] / text.length;
                }
            });
            return mean;
        } finally {
            context.embeddings(false);
            context.clear();
        }
    }

    boolean pools() {
        return context.pools();
    }

    int tokensMax() {
        return context.tokensEach();
    }

    private interface Output {
        void at(int place, int index);
    }

    private void pieces(int[] tokens, int position, int count, Output output) {
        for (int from = 0; from < count; from += pieceTokens) {
            int size = Math.min(pieceTokens, count - from);
            context.begin();
            for (int i = 0; i < size; i++) {
                context.add(tokens[from + i], position + from + i, 0, true);
            }
            context.decode();
            for (int i = 0; i < size; i++) {
                output.at(from + i, i);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
