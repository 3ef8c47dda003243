/** Published heuristics that tell text worth keeping, each with the thresholds of its paper. */
@NullMarked
package io.assay.curate.quality;

import org.jspecify.annotations.NullMarked;
