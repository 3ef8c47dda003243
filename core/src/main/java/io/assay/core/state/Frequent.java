package io.assay.core.state;

import java.io.Serializable;

/**
 * The record that came last to each of some places, and how often it came since: what is frequent mostly finds itself there, and need not be
 * written down each time.
 */
final class Frequent implements Serializable {

    private static final long serialVersionUID = 1;
    /** With their times they fill a good part of a second-level cache. */
    private static final int PLACES = 1 << 15;

    private final long[] records = new long[PLACES];
    private final int[] times = new int[PLACES];

    /** Is given what leaves its place. */
    interface Log {
        void write(long record, int times);
    }

    /** Counts a record; what had its place is written to the log. */
    void add(long record, int more, Log log) {
        int place = (int) (record >>> Integer.SIZE) & PLACES - 1;
        if (records[place] == record) {
            times[place] += more;
            return;
        }
        log.write(records[place], times[place]);
        records[place] = record;
        times[place] = more;
    }

    /** Writes all to the log. */
    void leave(Log log) {
        for (int place = 0; place < PLACES; place++) {
            log.write(records[place], times[place]);
        }
    }
}
