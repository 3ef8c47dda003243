/** The formats that need no heavy library: JSON in lines and as a whole, tables, plain text. */
@NullMarked
package io.assay.core.data.format;

import org.jspecify.annotations.NullMarked;
