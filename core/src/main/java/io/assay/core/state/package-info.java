/** The cupboard of states: exact sums, counts, scores, extremes, rows. All merge exactly. */
@NullMarked
package io.assay.core.state;

import org.jspecify.annotations.NullMarked;
