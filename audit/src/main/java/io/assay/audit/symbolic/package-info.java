/** Metrics of mathematics and code: what can be checked without judging. */
@NullMarked
package io.assay.audit.symbolic;

import org.jspecify.annotations.NullMarked;
