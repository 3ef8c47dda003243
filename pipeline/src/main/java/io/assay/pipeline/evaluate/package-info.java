/** What an evaluation leaves behind. */
@NullMarked
package io.assay.pipeline.evaluate;

import org.jspecify.annotations.NullMarked;
