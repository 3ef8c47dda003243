/** How likely a language model finds texts: perplexity, signs of memorising, faithfulness to a document. */
@NullMarked
package io.assay.audit.likelihood;

import org.jspecify.annotations.NullMarked;
