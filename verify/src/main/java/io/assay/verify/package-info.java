/** Checkers that need no judgement: whether two answers of mathematics are the same, whether code does what its tests ask. */
@NullMarked
package io.assay.verify;

import org.jspecify.annotations.NullMarked;
