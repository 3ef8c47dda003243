/** Parquet, by way of DuckDB. */
@NullMarked
package io.assay.duckdb;

import org.jspecify.annotations.NullMarked;
