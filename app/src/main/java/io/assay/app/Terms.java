package io.assay.app;

import io.assay.models.ask.Budget;
import io.assay.models.ask.Price;
import io.assay.models.ask.Rate;
import java.util.Optional;

/**
 * On which terms a model is asked.
 *
 * @param keyFrom the environment variable that holds the key, where it is not the provider's usual one
 * @param price what tokens cost
 */
public record Terms(Optional<String> keyFrom, Budget budget, Rate rate, Optional<Price> price) {

    /** As much and as fast as the provider allows. */
    public static final Terms USUAL = new Terms(Optional.empty(), Budget.UNLIMITED, Rate.DEFAULT, Optional.empty());
}
