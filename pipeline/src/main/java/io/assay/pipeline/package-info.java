/** Plans whole, their sections in order, run directories: what generate, curate, evaluate and audit share when they run together. */
@NullMarked
package io.assay.pipeline;

import org.jspecify.annotations.NullMarked;
