/** Hot loops: hashing, splitting into words, MinHash, n-gram matching. Plain arrays, no objects per element. */
@NullMarked
package io.assay.core.kernel;

import org.jspecify.annotations.NullMarked;
