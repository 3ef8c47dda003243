/** Metrics of text, one file each, and the features they share. */
@NullMarked
package io.assay.audit.text;

import org.jspecify.annotations.NullMarked;
