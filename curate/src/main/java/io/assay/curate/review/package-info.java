/** Rows for people to look at, and which of them comes next. */
@NullMarked
package io.assay.curate.review;

import org.jspecify.annotations.NullMarked;
