/** Small statistics that every room uses. */
@NullMarked
package io.assay.core.stats;

import org.jspecify.annotations.NullMarked;
