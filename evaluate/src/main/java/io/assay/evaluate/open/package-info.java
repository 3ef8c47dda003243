/** Which answers judges and people prefer. */
@NullMarked
package io.assay.evaluate.open;

import org.jspecify.annotations.NullMarked;
