package io.assay.models.ask;

import io.assay.core.Require;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a run may cost.
 *
 * @param tokens of prompts and answers
 * @param usd US dollars, by the table of prices
 * @param time from the opening of the model
 */
public record Budget(OptionalLong tokens, OptionalDouble usd, Optional<Duration> time) {

    public static final Budget UNLIMITED = new Budget(OptionalLong.empty(), OptionalDouble.empty(), Optional.empty());

    public Budget {
        tokens.ifPresent(most -> Require.that(most >= 0, "budget tokens must not be negative, but were %d", most));
        usd.ifPresent(most -> Require.that(
                most >= 0 && most <= 1e9, "budget usd must be between 0 and 1000000000, but was %s", most));
        time.ifPresent(most -> Require.that(!most.isNegative(), "budget time must not be negative, but was %s", most));
    }

    public Budget tokens(long most) {
        return new Budget(OptionalLong.of(most), usd, time);
    }

    public Budget usd(double most) {
        return new Budget(tokens, OptionalDouble.of(most), time);
    }

    public Budget time(Duration most) {
        return new Budget(tokens, usd, Optional.of(most));
    }
}
