/** From a JSON Schema to a grammar whose every answer is valid. */
@NullMarked
package io.assay.lm.schema;

import org.jspecify.annotations.NullMarked;
