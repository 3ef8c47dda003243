package io.assay.core.data.format;

import io.assay.core.data.Rows;

/** Makes rows of lines. Shared by all chunks of a file, so it remembers nothing. */
@FunctionalInterface
interface LineParser {

    void parse(Lines lines, Rows rows);
}
