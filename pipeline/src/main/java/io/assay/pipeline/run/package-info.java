/** {@code assay run}: the sections of a plan in order, each done once for the same plan, inputs and version. */
@NullMarked
package io.assay.pipeline.run;

import org.jspecify.annotations.NullMarked;
