@NullMarked
package io.assay.lm;

import org.jspecify.annotations.NullMarked;
