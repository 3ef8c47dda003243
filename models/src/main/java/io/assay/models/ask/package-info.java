/** A question to a provider on its way: pacing, budget, trying again, answers kept from before. Each stage knows only the next one. */
@NullMarked
package io.assay.models.ask;

import org.jspecify.annotations.NullMarked;
