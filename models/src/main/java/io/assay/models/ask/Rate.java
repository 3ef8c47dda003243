package io.assay.models.ask;

import io.assay.core.Require;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How fast a provider may be asked.
 *
 * @param inFlight calls at a time, at most; fewer when the server says it is too much
 * @param requestsPerMinute none: as many as the server takes
 * @param tokensPerMinute of prompts and answers together
 * @param patience how long a call waits for a provider that asks to slow down, and the longest pause that is kept
 */
public record Rate(int inFlight, OptionalLong requestsPerMinute, OptionalLong tokensPerMinute, Duration patience) {

    /** 64 calls at a time, as fast as the server takes them, with an hour's patience. */
    public static final Rate DEFAULT = new Rate(64, OptionalLong.empty(), OptionalLong.empty(), Duration.ofHours(1));

    public Rate {
        Require.that(inFlight >= 1, "calls in flight must be at least 1, but were %d", inFlight);
        requestsPerMinute.ifPresent(
                rate -> Require.that(rate >= 1, "requests a minute must be at least 1, but were %d", rate));
        tokensPerMinute.ifPresent(
                rate -> Require.that(rate >= 1, "tokens a minute must be at least 1, but were %d", rate));
    }

    public Rate inFlight(int most) {
        return new Rate(most, requestsPerMinute, tokensPerMinute, patience);
    }

    public Rate requestsPerMinute(long most) {
        return new Rate(inFlight, OptionalLong.of(most), tokensPerMinute, patience);
    }

    public Rate tokensPerMinute(long most) {
        return new Rate(inFlight, requestsPerMinute, OptionalLong.of(most), patience);
    }

    public Rate patience(Duration longest) {
        return new Rate(inFlight, requestsPerMinute, tokensPerMinute, longest);
    }
}
