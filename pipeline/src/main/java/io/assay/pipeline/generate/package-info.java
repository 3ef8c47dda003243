/** A generation from its plan to its run directory; the models are handed in. */
@NullMarked
package io.assay.pipeline.generate;

import org.jspecify.annotations.NullMarked;
