/** What the columns of a record mean. */
@NullMarked
package io.assay.core.data.layout;

import org.jspecify.annotations.NullMarked;
