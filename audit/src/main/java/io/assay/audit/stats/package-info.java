/** Statistics that metrics of several modalities share. */
@NullMarked
package io.assay.audit.stats;

import org.jspecify.annotations.NullMarked;
