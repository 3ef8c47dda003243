/** Rows like those of a table, without a language model: the classic baselines. */
@NullMarked
package io.assay.generate.table;

import org.jspecify.annotations.NullMarked;
