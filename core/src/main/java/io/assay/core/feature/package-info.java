/** Features that several rooms need. */
@NullMarked
package io.assay.core.feature;

import org.jspecify.annotations.NullMarked;
