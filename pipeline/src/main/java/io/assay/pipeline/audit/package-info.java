/** An audit from what was asked for to its report; the models are handed in. */
@NullMarked
package io.assay.pipeline.audit;

import org.jspecify.annotations.NullMarked;
