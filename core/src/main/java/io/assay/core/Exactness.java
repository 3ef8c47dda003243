package io.assay.core;

import java.io.Serializable;

/**
 * How a value relates to the one that unlimited work would give.
 *
 * @param used how many samples were looked at
 * @param of how many there were
 * @param note what is approximate where not all is exact on these samples, else empty
 */
public record Exactness(long used, long of, String note) implements Serializable {

    /** Every sample was looked at and nothing was estimated. */
    public static final Exactness EXACT = new Exactness(0, 0, "");

    /** A deterministic sample was looked at. */
    public static Exactness sampled(long used, long of) {
        return new Exactness(used, of, "");
    }

    /** Every sample was looked at, by an estimate whose error the note states. */
    public static Exactness estimated(String note) {
        return new Exactness(0, 0, note);
    }

    public boolean isExact() {
        return used == of && note.isEmpty();
    }

    /** What the report prints: {@code exact}, {@code sampled: k of n}, {@code estimated: note}. */
    public String print() {
        String sampled = used == of ? "" : "sampled: " + used + " of " + of;
        String estimated = note.isEmpty() ? "" : "estimated: " + note;
        if (sampled.isEmpty() && estimated.isEmpty()) {
            return "exact";
        }
        return sampled.isEmpty() || estimated.isEmpty() ? sampled + estimated : sampled + "; " + estimated;
    }
}
