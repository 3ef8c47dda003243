/** Generators that are trained: a port, and one in the JVM that really learns, in private if it must. */
@NullMarked
package io.assay.generate.tune;

import org.jspecify.annotations.NullMarked;
