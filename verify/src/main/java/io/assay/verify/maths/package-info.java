/** Whether two answers in LaTeX or plain writing denote the same: proofs by normal form, refutations by numbers with bounds of their errors. */
@NullMarked
package io.assay.verify.maths;

import org.jspecify.annotations.NullMarked;
