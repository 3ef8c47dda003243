package io.assay.core.data.format;

import io.assay.core.data.Chunk;
import io.assay.core.data.Rows;
import java.util.List;
import java.util.Map;

/**
 * Rows that had to be parsed to be found.
 *
 * @param first number of the first one
 */
record RowList(List<Map<String, Object>> rows, long first, long bytes) implements Chunk {

    RowList {
        rows = List.copyOf(rows);
    }

    @Override
    public void parse(Rows target) {
        for (int i = 0; i < rows.size(); i++) {
            target.row(first + i, rows.get(i));
        }
    }
}
