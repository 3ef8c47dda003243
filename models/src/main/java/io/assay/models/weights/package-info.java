/** Where the weights of local models come from, and the folder they are kept in. */
@NullMarked
package io.assay.models.weights;

import org.jspecify.annotations.NullMarked;
