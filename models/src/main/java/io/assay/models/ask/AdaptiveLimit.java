package io.assay.models.ask;

/**
 * How many calls a server takes at a time, found by trying: one more after each round that went well, a third less when it says it is too
 * much (additive increase, multiplicative decrease). Calls that were under way at the last decrease say nothing new.
 */
final class AdaptiveLimit {

    private static final double DECREASE = 0.7;

    private final int most;
    private double limit;
    private long started;
    private long decreasedAt;

    AdaptiveLimit(int most) {
        this.most = most;
        this.limit = most;
    }

    int limit() {
        return (int) limit;
    }

    /** The number of a call that begins. */
    long start() {
        return started++;
    }

    void good() {
        limit = Math.min(most, limit + 1 / limit);
    }

    /** Whether this call says something new. */
    boolean tooMuch(long call) {
        if (call < decreasedAt) {
            return false;
        }
        limit = Math.max(1, limit * DECREASE);
        decreasedAt = started;
        return true;
    }
}
