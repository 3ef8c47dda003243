package io.assay.audit.tabular;

import java.util.NavigableMap;

/** What a missing value counts as. */
enum Nulls {
    /** A category of its own. */
    CATEGORY,
    /** It is left out. */
    DROP;

    NavigableMap<String, Integer> counts(Columns table, String column) {
        NavigableMap<String, Integer> counts = table.counts(column);
        if (this == DROP) {
            counts.remove("");
        }
        return counts;
    }
}
