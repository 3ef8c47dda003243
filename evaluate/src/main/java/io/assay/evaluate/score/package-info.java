/** How right answers are, question by question. */
@NullMarked
package io.assay.evaluate.score;

import org.jspecify.annotations.NullMarked;
