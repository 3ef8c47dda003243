/** Small models trained inside the JVM. */
@NullMarked
package io.assay.learn;

import org.jspecify.annotations.NullMarked;
