package io.assay.models.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatFault.Kind;
import io.assay.core.model.Usage;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class BudgetedTest {

    private static final Usage MOST = new Usage(60, 40, 0);

    private final ManualTiming timing = new ManualTiming();
    private final ScriptedAsking provider = new ScriptedAsking(timing);

    private static CompletionStage<Answered<String>> ask(Budgeted budgeted, Usage really) {
        return budgeted.ask(ScriptedAsking.question(0, MOST, really));
    }

    private Budgeted budgeted(Budget budget, Price price) {
        return new Budgeted(provider, new Ledger(budget, price, timing), timing);
    }

    private static ChatFault faultOf(CompletionStage<?> call) {
        CompletionException failed = assertThrows(
                CompletionException.class, () -> call.toCompletableFuture().join());
        return assertInstanceOf(ChatFault.class, failed.getCause());
    }

    @Test
    void aCallThatMightOverrunTheBudgetWaitsForThoseUnderWay() {
        Budgeted budgeted = budgeted(Budget.UNLIMITED.tokens(150), Price.FREE);
        ask(budgeted, new Usage(20, 10, 0));
        CompletionStage<Answered<String>> second = ask(budgeted, new Usage(20, 10, 0));
        assertEquals(1, provider.asked()); // 100 are reserved; 50 are not enough for another.
        provider.answer("cost 30");
        assertEquals(2, provider.asked()); // 120 are left.
        provider.answer("cost 30 too");
        assertEquals("cost 30 too", second.toCompletableFuture().join().value());
        assertEquals(60, budgeted.ledger().spentTokens());
    }

    @Test
    void aCallThatCanNeverFitIsRefusedAtOnceAndSaysWhy() {
        Budgeted budgeted = budgeted(Budget.UNLIMITED.tokens(99), Price.FREE);
        ChatFault fault = faultOf(ask(budgeted, MOST));
        assertEquals(Kind.BUDGET, fault.kind());
        assertEquals("0 of 99 tokens are spent, and the next call may cost 100", fault.getMessage());
        assertEquals(0, provider.asked());
    }

    @Test
    void theBudgetIsNeverOverrunHoweverManyAskAtOnce() {
        Budgeted budgeted = budgeted(Budget.UNLIMITED.tokens(1000), Price.FREE);
        CompletionStage<?>[] calls = new CompletionStage<?>[50];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = ask(budgeted, new Usage(60, 30, 0));
        }
        for (int answered = 0; answered < provider.asked(); answered++) {
            provider.answer("cost 90");
            assertTrue(budgeted.ledger().spentTokens() <= 1000);
        }
        // Ten calls of 90 leave 100, which one more can cost; it leaves 10, and nobody else fits.
        assertEquals(990, budgeted.ledger().spentTokens());
        assertEquals(11, provider.asked());
        assertEquals(Kind.BUDGET, faultOf(calls[49]).kind());
    }

    @Test
    void moneyIsCountedByTheTableOfPrices() {
        Budgeted budgeted = budgeted(Budget.UNLIMITED.usd(1), new Price(0.15, 0.60, 0.075));
        ask(budgeted, new Usage(1000, 500, 400));
        provider.answer("paid");
        // (600 x 0.15 + 400 x 0.075 + 500 x 0.60) / 1,000,000 = (90 + 30 + 300) / 1,000,000.
        assertEquals(0.00042, budgeted.ledger().spentUsd(), 1e-12);
    }

    @Test
    void aRefusalCostsNothingAndALostAnswerAllItCanHaveCost() {
        Budgeted budgeted = budgeted(Budget.UNLIMITED.tokens(1000), Price.FREE);
        ask(budgeted, MOST);
        provider.fail(Kind.RATE_LIMIT);
        assertEquals(0, budgeted.ledger().spentTokens());
        ask(budgeted, MOST);
        provider.fail(Kind.TIMEOUT);
        assertEquals(100, budgeted.ledger().spentTokens());
    }

    @Test
    void anAnswerWithoutUsageIsHeldForTheMost() {
        Budgeted budgeted = budgeted(Budget.UNLIMITED.tokens(1000), Price.FREE);
        ask(budgeted, Usage.NONE);
        provider.answer("did not say");
        assertEquals(100, budgeted.ledger().spentTokens());
    }

    @Test
    void whenTheTimeIsOverCallsEndAndNoneBegins() {
        Budgeted budgeted = budgeted(Budget.UNLIMITED.time(Duration.ofSeconds(10)), Price.FREE);
        CompletionStage<?> slow = ask(budgeted, MOST);
        timing.pass(Duration.ofMillis(9999));
        assertFalse(slow.toCompletableFuture().isDone());
        timing.pass(Duration.ofMillis(1));
        assertEquals("the time of PT10S for model calls is over", faultOf(slow).getMessage());
        assertEquals(Kind.BUDGET, faultOf(ask(budgeted, MOST)).kind());
        assertEquals(1, provider.asked());
    }
}
