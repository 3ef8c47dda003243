package io.assay.audit.instruction;

/** Counts places where a text stands in another. */
final class Occurrences {

    private Occurrences() {}

    /** How often it stands there, without overlaps. */
    static int of(String part, String text) {
        int times = 0;
        for (int at = text.indexOf(part); at >= 0 && !part.isEmpty(); at = text.indexOf(part, at + part.length())) {
            times++;
        }
        return times;
    }
}
