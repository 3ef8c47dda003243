/** Assay's side of the benchmarks: one small class for each workload, in the shape of the peers' scripts. */
@NullMarked
package io.assay.benchmarks;

import org.jspecify.annotations.NullMarked;
