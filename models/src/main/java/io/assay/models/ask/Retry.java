package io.assay.models.ask;

import io.assay.core.Require;
import java.time.Duration;

/**
 * How often a call is tried, and when a run is hopeless.
 *
 * @param attempts of one call; being asked to slow down is none
 * @param base of waiting times, which double
 * @param longest waiting time
 * @param window how many of the last calls are looked at
 * @param windowMin how many there must be before anything is concluded
 * @param windowShare of failed calls among them at which no more are made
 */
public record Retry(int attempts, Duration base, Duration longest, int window, int windowMin, double windowShare) {

    /** Five attempts, half a second doubling to 30 s; hopeless when half of the last 100 calls, and of at least 20, failed. */
    public static final Retry DEFAULT = new Retry(5, Duration.ofMillis(500), Duration.ofSeconds(30), 100, 20, 0.5);

    public Retry {
        Require.that(attempts >= 1, "attempts must be at least 1, but were %d", attempts);
        Require.that(
                windowMin >= 1 && windowMin <= window,
                "window-min must be between 1 and %d, but was %d",
                window,
                windowMin);
        Require.that(
                windowShare > 0 && windowShare <= 1,
                "window-share must be above 0 and at most 1, but was %s",
                windowShare);
    }

    public Retry attempts(int most) {
        return new Retry(most, base, longest, window, windowMin, windowShare);
    }
}
