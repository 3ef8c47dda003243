package io.assay.lm;

import java.util.ArrayList;
import java.util.List;

/**
 * How many threads compute. Threads of llama.cpp wait by spinning: on a busy machine two can be slower than one, so that the number is
 * measured unless it is given. It changes no result, only the time.
 */
final class Threads {

    private static final int TRIALS = 3;

    private final int given;
    private int measured;

    Threads(int given) {
        this.given = given;
    }

    void set(NativeContext context) {
        if (given == 0 && measured == 0) {
            measured = fastest(context);
        }
        context.threads(given > 0 ? given : measured);
    }

    private static int fastest(NativeContext context) {
        int best = 1;
        long least = Long.MAX_VALUE;
        for (int count : candidates(Runtime.getRuntime().availableProcessors())) {
            long nanos = nanos(context, count);
            // More threads must be worth it: a tenth faster at least, or they only burn what others could use.
            if (nanos < least - least / 10) {
                best = count;
                least = nanos;
            }
        }
        return best;
    }

    /** 1, 2, 4 and so on up to all processors. */
    static List<Integer> candidates(int processors) {
        List<Integer> counts = new ArrayList<>();
        for (int count = 1; count < processors; count *= 2) {
            counts.add(count);
        }
        counts.add(processors);
        return counts;
    }

    /** The least time of a decode of one token: the first of them also fetches weights and is slow for every count. */
    private static long nanos(NativeContext context, int count) {
        context.threads(count);
        long least = Long.MAX_VALUE;
        for (int trial = 0; trial <= TRIALS; trial++) {
            context.clear();
            context.begin();
            context.add(0, 0, 0, true);
            long start = System.nanoTime();
            context.decode();
            least = Math.min(least, System.nanoTime() - start);
        }
        context.clear();
        return least;
    }
}
