/** Direct evaluation: whether the labels of rows are right, and how different the rows are, by looking at the rows themselves. */
@NullMarked
package io.assay.evaluate.direct;

import org.jspecify.annotations.NullMarked;
