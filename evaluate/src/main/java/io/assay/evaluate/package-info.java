/** Whether training on data helps, and what judges prefer: train on synthetic, test on real; benchmarks; open evaluation. */
@NullMarked
package io.assay.evaluate;

import org.jspecify.annotations.NullMarked;
