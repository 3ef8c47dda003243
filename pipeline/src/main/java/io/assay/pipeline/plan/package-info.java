/** What a plan as a whole may hold, as records; each section is a record of its room. */
@NullMarked
package io.assay.pipeline.plan;

import org.jspecify.annotations.NullMarked;
