/** A curation from what was asked for to the files it leaves. */
@NullMarked
package io.assay.pipeline.curate;

import org.jspecify.annotations.NullMarked;
