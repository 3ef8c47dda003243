package io.assay.core.data;

import java.util.Map;

/** Takes what a format finds in a file, in the order of the records. */
public interface Rows {

    /**
     * A record.
     *
     * @param record its line, row or place in the file, counted from 1; grows within a file
     * @param columns its columns, see {@link Columns}
     */
    void row(long record, Map<String, Object> columns);

    /** A record that cannot be read; see {@link Reject} for the parts. */
    void reject(long record, String field, String reason);
}
