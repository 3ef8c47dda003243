package io.assay.models.ask;

/**
 * So much a minute. It fills steadily up to what comes in a second (at least 1). A call of more than that goes when the bucket is full and
 * overdraws it: the next ones wait longer.
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

    /** Nanoseconds until so much may be taken. */
    long waitNanos(long amount, long nowNanos) {
        fill(nowNanos);
        double missing = Math.min((double) amount, capacity) - level;
        return missing <= 0 ? 0 : (long) Math.ceil(missing / perNano);
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
