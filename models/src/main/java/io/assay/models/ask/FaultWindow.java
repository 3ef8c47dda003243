package io.assay.models.ask;

import java.util.BitSet;

/** How many of the last calls failed for good. */
final class FaultWindow {

    private final Retry retry;
    private final BitSet failed;
    private long calls;

    FaultWindow(Retry retry) {
        this.retry = retry;
        this.failed = new BitSet(retry.window());
    }

    synchronized void note(boolean ok) {
        failed.set((int) (calls++ % retry.window()), !ok);
    }

    synchronized boolean isHopeless() {
        long seen = Math.min(calls, retry.window());
        return seen >= retry.windowMin() && failed.cardinality() >= retry.windowShare() * seen;
    }

    synchronized String report() {
        return failed.cardinality() + " of the last " + Math.min(calls, retry.window()) + " calls failed";
    }
}
