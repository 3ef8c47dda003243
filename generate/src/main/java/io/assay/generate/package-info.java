/** Making samples with language models: prompts of three values, steps, checks, rounds that always resume, a lineage for every sample. */
@NullMarked
package io.assay.generate;

import org.jspecify.annotations.NullMarked;
