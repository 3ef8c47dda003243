/** Reading data: files, formats, layouts, batches of samples, and what had to be rejected. */
@NullMarked
package io.assay.core.data;

import org.jspecify.annotations.NullMarked;
