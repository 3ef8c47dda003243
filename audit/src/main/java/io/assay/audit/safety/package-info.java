/** Metrics of harm: toxicity of texts, prompts and conversations, by a scorer or by given scores; and sentiment, which is scored alike. */
@NullMarked
package io.assay.audit.safety;

import org.jspecify.annotations.NullMarked;
