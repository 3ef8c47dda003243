/** Models as judges: rubrics with typed scales, their prompts by hash, verdicts, several judges, pairs in both orders. */
@NullMarked
package io.assay.core.judge;

import org.jspecify.annotations.NullMarked;
