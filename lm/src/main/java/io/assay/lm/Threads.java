package io.assay.lm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * With how many threads decodes compute. Threads of llama.cpp wait by spinning: beside other work two can be slower than one. So the number is
 * measured unless it is given, and again now and then, since other work comes and goes. It changes no result, only the time.
 */
final class Threads {

    /** The first of them pays for the change of number, and is not counted. */
    private static final int TRIALS = 4;

    /** Decodes from one look to the next: what looking costs is lost among them. */
    private static final int LOOK_EVERY = 128;

    private final List<Integer> counts;
    private final long[] nanosTaken;
    private int fastest;
    private int decodes;
    private int tokens;

    Threads(List<Integer> counts) {
        this.counts = List.copyOf(counts);
        nanosTaken = new long[counts.size()];
    }

    /** @param given a number, or 0 to measure */
    static Threads of(int given) {
        return new Threads(
                given > 0 ? List.of(given) : candidates(Runtime.getRuntime().availableProcessors()));
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

    /** How many are to compute the next decode. */
    int next(int tokensToDecode) {
        // Decodes are compared with others of as many tokens.
        if (decodes == LOOK_EVERY || looking() && tokensToDecode != tokens) {
            decodes = 0;
        }
        if (decodes == 0) {
            tokens = tokensToDecode;
            Arrays.fill(nanosTaken, 0);
        }
        return counts.get(looking() ? decodes / TRIALS : fastest);
    }

    /** That decode has taken so long. */
    void took(long nanos) {
        if (looking() && decodes % TRIALS > 0) {
            nanosTaken[decodes / TRIALS] += nanos; // Not the least of them: beside other work that is luck.
        }
        decodes++;
        if (!looking()) {
            fastest = fastest();
        }
    }

    private boolean looking() {
        return decodes < TRIALS * counts.size();
    }

    private int fastest() {
        int best = 0;
        for (int i = 1; i < counts.size(); i++) {
            // More threads must be worth it: a tenth faster at least, or they only burn what others could use.
            if (nanosTaken[i] < nanosTaken[best] - nanosTaken[best] / 10) {
                best = i;
            }
        }
        return best;
    }
}
