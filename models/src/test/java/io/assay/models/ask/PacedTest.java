package io.assay.models.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatFault.Kind;
import io.assay.core.model.Usage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacedTest {

    private final ManualTiming timing = new ManualTiming();
    private final ScriptedAsking provider = new ScriptedAsking(timing);

    private Governor ask(Rate rate, int calls) {
        Governor governor = new Governor(rate, timing);
        ask(governor, calls);
        return governor;
    }

    private void ask(Governor governor, int calls) {
        Paced paced = new Paced(provider, governor);
        for (int i = 0; i < calls; i++) {
            paced.ask(ScriptedAsking.question());
        }
    }

    @Test
    void sixtyRequestsAMinuteAreOneASecond() {
        ask(Rate.DEFAULT.requestsPerMinute(60), 4);
        timing.pass(Duration.ofMillis(2999));
        assertEquals(3, provider.asked());
        timing.pass(Duration.ofMillis(2));
        assertEquals(4, provider.asked());
    }

    @Test
    void tokensThatWereNotUsedAreGivenBack() {
        // 1,200 tokens a minute are 20 a second: just what one call can cost.
        ask(Rate.DEFAULT.tokensPerMinute(1200), 3);
        assertEquals(1, provider.asked());
        provider.answer("used 10 of 20"); // Half of what the next one needs is back.
        timing.pass(Duration.ofMillis(499));
        assertEquals(1, provider.asked());
        timing.pass(Duration.ofMillis(2));
        assertEquals(2, provider.asked());
    }

    @Test
    void aCallLargerThanASecondsShareGoesAndTheNextWaitsLonger() {
        // 60 tokens a minute; a call of 20 overdraws the one token that is there by 19, and the next needs that one
        // again.
        ask(Rate.DEFAULT.tokensPerMinute(60), 2);
        assertEquals(1, provider.asked());
        timing.pass(Duration.ofMillis(19_990));
        assertEquals(1, provider.asked());
        timing.pass(Duration.ofMillis(20));
        assertEquals(2, provider.asked());
    }

    @Test
    void noMoreAreUnderWayThanAllowed() {
        ask(Rate.DEFAULT.inFlight(3), 5);
        assertEquals(3, provider.asked());
        provider.answer("one");
        assertEquals(4, provider.asked());
    }

    @Test
    void tenRefusalsOfOneMomentAreOneSign() {
        Governor governor = ask(Rate.DEFAULT.inFlight(10), 10);
        for (int i = 0; i < 10; i++) {
            provider.fail(Kind.RATE_LIMIT);
        }
        // 10 times 0.7.
        assertEquals(7, governor.limit());
    }

    @Test
    void aRoundThatGoesWellAllowsOneMore() {
        Governor governor = ask(Rate.DEFAULT.inFlight(10), 10);
        for (int i = 0; i < 10; i++) {
            provider.fail(Kind.UNAVAILABLE);
        }
        ask(governor, 8);
        for (int i = 0; i < 8; i++) {
            provider.answer("well");
        }
        assertEquals(8, governor.limit());
    }

    /** A server that takes four at a time, and says 503 to more. */
    @Test
    void theLimitOfTheServerIsFound() {
        Governor governor = new Governor(Rate.DEFAULT.inFlight(64), timing);
        ask(governor, 2000);
        for (int done = 0, before = 0; done < 300; done++) {
            int underWay = provider.asked() - before;
            before = provider.asked();
            for (int i = 0; i < underWay; i++) {
                if (i < 4) {
                    provider.answer("taken");
                } else {
                    provider.fail(Kind.UNAVAILABLE);
                }
            }
        }
        assertTrue(governor.limit() >= 2 && governor.limit() <= 6, "found " + governor.limit());
    }

    @Test
    void nobodyGoesWhileTheProviderAsksToWait() {
        Governor governor = ask(Rate.DEFAULT.inFlight(2), 2);
        provider.fail(new ChatFault(Kind.RATE_LIMIT, "slow down", Duration.ofSeconds(3), null));
        ask(governor, 1);
        timing.pass(Duration.ofMillis(2999));
        assertEquals(2, provider.asked());
        provider.answer("the other one");
        timing.pass(Duration.ofMillis(1));
        assertEquals(List.of(0.0, 0.0, 3.0), provider.askedAtSeconds);
    }

    @Test
    void aProviderThatOnlyRefusesIsLeftAloneLongerEachTime() {
        ask(Rate.DEFAULT.inFlight(1), 3);
        provider.fail(Kind.RATE_LIMIT);
        timing.pass(Duration.ofMillis(50));
        provider.fail(Kind.RATE_LIMIT);
        timing.pass(Duration.ofMillis(100));
        // 50 ms, then twice that.
        assertEquals(List.of(0.0, 0.05, 0.15), provider.askedAtSeconds);
    }

    @Test
    void aServerThatDoesNotSayWhatItCostIsHeldForTheMost() {
        Paced paced = new Paced(provider, new Governor(Rate.DEFAULT.tokensPerMinute(1200), timing));
        for (int i = 0; i < 2; i++) {
            paced.ask(ScriptedAsking.question(i, new Usage(10, 10, 0), Usage.NONE));
        }
        provider.answer("nothing is given back");
        timing.pass(Duration.ofMillis(999));
        assertEquals(1, provider.asked());
    }
}
