/** A prompt as three values: the task, the conditions that were drawn, the demonstrations; templates that never evaluate data. */
@NullMarked
package io.assay.generate.prompt;

import org.jspecify.annotations.NullMarked;
