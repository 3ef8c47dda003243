/** Answers on disk, written before anything is done with them. */
@NullMarked
package io.assay.models.journal;

import org.jspecify.annotations.NullMarked;
