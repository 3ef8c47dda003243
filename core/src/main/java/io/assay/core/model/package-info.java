/** What Assay asks of models: chat, log-probabilities; and how it asks. Rooms behind these words hold the models themselves. */
@NullMarked
package io.assay.core.model;

import org.jspecify.annotations.NullMarked;
