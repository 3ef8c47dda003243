/** The section {@code generate} of a plan as records, and what can be wrong with it before the first call. */
@NullMarked
package io.assay.generate.plan;

import org.jspecify.annotations.NullMarked;
