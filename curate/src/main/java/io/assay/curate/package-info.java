/** Keeping, dropping and choosing rows, and being able to say why for each. */
@NullMarked
package io.assay.curate;

import org.jspecify.annotations.NullMarked;
