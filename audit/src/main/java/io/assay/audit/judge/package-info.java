/** What judges say of texts: scores by a rubric, preferences, and verdicts where no column gives them. */
@NullMarked
package io.assay.audit.judge;

import org.jspecify.annotations.NullMarked;
