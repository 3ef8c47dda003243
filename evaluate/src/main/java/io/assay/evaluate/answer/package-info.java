/** A system's answers to a public benchmark, scored as the benchmark's authors do. */
@NullMarked
package io.assay.evaluate.answer;

import org.jspecify.annotations.NullMarked;
