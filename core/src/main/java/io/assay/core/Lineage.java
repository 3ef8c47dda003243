package io.assay.core;

import java.util.List;

/**
 * Where a sample comes from.
 *
 * @param source name of the file it was read from, or of the step that made it
 * @param record its place there, counted from 1: a line of a JSONL file, a row of a table, an element of an array
 * @param parents ids of the samples it was made from
 */
public record Lineage(String source, long record, List<String> parents) {

    public Lineage {
        parents = List.copyOf(parents);
    }

    /** A sample read from a file, made from nothing we know of. */
    public static Lineage read(String source, long record) {
        return new Lineage(source, record, List.of());
    }
}
