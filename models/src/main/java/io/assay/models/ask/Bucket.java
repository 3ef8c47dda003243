package io.assay.models.ask;

/**
 * So much a minute. It fills steadily up to what comes in a second, and may be overdrawn by one take: a call larger than a second's share
 * gets through, and the next ones wait longer.
 */
final class Bucket {

    private static final double NANOS_A_MINUTE = 60e9;
    private static final double NANOS_A_SECOND = 1e9;

    private final double perNano;
    private final double capacity;
    private double level;
    private long at;

    Bucket(long perMinute, long nowNanos) {
        this.perNano = perMinute / NANOS_A_MINUTE;
        this.capacity = Math.max(1, perNano * NANOS_A_SECOND);
        this.level = capacity;
        this.at = nowNanos;
    }

    /** Nanoseconds until something may be taken. */
    long waitNanos(long nowNanos) {
        fill(nowNanos);
        return level > 0 ? 0 : (long) Math.ceil(-level / perNano) + 1;
    }

    void take(long amount) {
        level -= amount;
    }

    /** What was taken but not used. */
    void giveBack(long amount) {
        level = Math.min(capacity, level + amount);
    }

    private void fill(long nowNanos) {
        level = Math.min(capacity, level + (nowNanos - at) * perNano);
        at = nowNanos;
    }
}
