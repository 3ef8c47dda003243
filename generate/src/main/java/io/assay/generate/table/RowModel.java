package io.assay.generate.table;

import io.assay.generate.prompt.Chance;
import java.util.Map;

/** What was learnt from a table and makes rows like its rows. */
public interface RowModel {

    /** A row: a value a column, an empty text where it is missing. The same one from the same chance. */
    Map<String, Object> draw(Chance chance);

    /** What it is, and what it tells of the rows it was fitted on, in a sentence for the lineage. */
    String described();
}
