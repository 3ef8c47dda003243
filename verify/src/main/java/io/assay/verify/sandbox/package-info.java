/** Code that nobody trusts, run where it can do no harm. */
@NullMarked
package io.assay.verify.sandbox;

import org.jspecify.annotations.NullMarked;
