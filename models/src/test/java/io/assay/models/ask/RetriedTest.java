package io.assay.models.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatFault.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RetriedTest {

    private final ManualTiming timing = new ManualTiming();
    private final ScriptedAsking provider = new ScriptedAsking(timing);
    private final Tally tally = new Tally();

    /** Draws the longest wait each time. */
    private Retried retried(Retry retry) {
        return new Retried(provider, retry, Duration.ofHours(1), timing, () -> 1, tally);
    }

    private static CompletionStage<Answered<String>> ask(Retried retried) {
        return retried.ask(ScriptedAsking.question());
    }

    private static ChatFault faultOf(CompletionStage<?> call) {
        CompletionException failed = assertThrows(
                CompletionException.class, () -> call.toCompletableFuture().join());
        return assertInstanceOf(ChatFault.class, failed.getCause());
    }

    @Test
    void waitsDoubleUntilTheAttemptsAreUsedUp() {
        CompletionStage<?> call = ask(retried(Retry.DEFAULT));
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertEquals(attempt, provider.asked());
            provider.fail(Kind.UNAVAILABLE);
            timing.pass(Duration.ofMinutes(1));
        }
        assertEquals(Kind.UNAVAILABLE, faultOf(call).kind());
        assertEquals(5, provider.asked());
        assertEquals(Map.of(Kind.UNAVAILABLE, 5L), tally.counts().faults());
        assertEquals(4, tally.counts().retried());
    }

    @Test
    void theNextAttemptComesAfterHalfASecondThenOneThenTwo() {
        ask(retried(Retry.DEFAULT));
        provider.fail(Kind.TIMEOUT);
        timing.pass(Duration.ofMillis(500));
        provider.fail(Kind.CONNECTION);
        timing.pass(Duration.ofSeconds(1));
        provider.fail(Kind.MALFORMED);
        timing.pass(Duration.ofSeconds(2));
        // Sums of 0.5, 1 and 2.
        assertEquals(List.of(0.0, 0.5, 1.5, 3.5), provider.askedAtSeconds);
    }

    @Test
    void whatTheProviderAsksForIsObeyed() {
        CompletionStage<Answered<String>> call = ask(retried(Retry.DEFAULT));
        provider.fail(new ChatFault(Kind.RATE_LIMIT, "slow down", Duration.ofSeconds(7), null));
        timing.pass(Duration.ofSeconds(7));
        assertEquals(1, provider.asked());
        timing.pass(Duration.ofMillis(500)); // The little more that parts those who wait.
        provider.answer("there");
        assertEquals("there", call.toCompletableFuture().join().value());
        assertEquals(List.of(0.0, 7.5), provider.askedAtSeconds);
    }

    @Test
    void beingAskedToSlowDownIsNoError() {
        Retried retried = retried(Retry.DEFAULT.attempts(1));
        CompletionStage<Answered<String>> call = ask(retried);
        for (int i = 0; i < 60; i++) {
            provider.fail(Kind.RATE_LIMIT);
            timing.pass(Duration.ofSeconds(30));
        }
        provider.answer("at last");
        assertEquals("at last", call.toCompletableFuture().join().value());
        assertEquals(60, tally.counts().faults().get(Kind.RATE_LIMIT));
    }

    @Test
    void patienceHasAnEnd() {
        CompletionStage<?> call = ask(retried(Retry.DEFAULT));
        provider.fail(new ChatFault(Kind.RATE_LIMIT, "come back next year", Duration.ofDays(365), null));
        assertEquals(Kind.RATE_LIMIT, faultOf(call).kind());
    }

    @Test
    void whatCannotPassIsNotTriedAgain() {
        CompletionStage<?> call = ask(retried(Retry.DEFAULT));
        provider.fail(Kind.REJECTED);
        assertEquals(Kind.REJECTED, faultOf(call).kind());
        timing.pass(Duration.ofHours(1));
        assertEquals(1, provider.asked());
    }

    @Test
    void aHopelessRunStops() {
        Retried retried = retried(Retry.DEFAULT.attempts(1));
        for (int i = 0; i < 20; i++) {
            CompletionStage<?> call = ask(retried);
            provider.fail(Kind.UNAUTHORISED);
            assertEquals(Kind.UNAUTHORISED, faultOf(call).kind());
        }
        assertTrue(faultOf(ask(retried)).toString().contains("20 of the last 20 calls failed"));
        assertEquals(20, provider.asked());
    }

    @Test
    void aBudgetThatIsSpentSaysNothingOfTheServer() {
        Retried retried = retried(Retry.DEFAULT.attempts(1));
        for (int i = 0; i < 30; i++) {
            ask(retried);
            provider.fail(Kind.BUDGET);
        }
        ask(retried);
        assertEquals(31, provider.asked());
    }

    /** The arithmetic that went wrong elsewhere: 21 errors of 512 calls are 4 %, not half. */
    @Test
    void fewErrorsAmongManyCallsAreNotHopeless() {
        FaultWindow window = new FaultWindow(Retry.DEFAULT);
        for (int i = 0; i < 512; i++) {
            window.note(i % 24 != 0);
            assertFalse(window.isHopeless(), "after call " + i);
        }
    }

    @Test
    void halfOfTheLastHundredIsHopelessAndOneLessIsNot() {
        FaultWindow window = new FaultWindow(Retry.DEFAULT);
        for (int i = 0; i < 100; i++) {
            window.note(true);
        }
        for (int i = 0; i < 49; i++) {
            window.note(false);
        }
        assertFalse(window.isHopeless());
        window.note(false);
        assertTrue(window.isHopeless());
    }

    @Test
    void nineteenCallsAreTooFewToConcludeFrom() {
        FaultWindow window = new FaultWindow(Retry.DEFAULT);
        for (int i = 0; i < 19; i++) {
            window.note(false);
        }
        assertFalse(window.isHopeless());
    }
}
