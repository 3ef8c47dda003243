package io.assay.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTest {

    @Test
    void findsAnAnswerThatDiffersByMoreThanTheTolerance() {
        Map<?, ?> ours = Map.of("value", Map.of("a", 1.0, "b", 2.02));
        Map<?, ?> peer = Map.of("value", Map.of("b", 2.0, "c", 3.0));
        assertEquals(Optional.empty(), new Round("row", 1, 0.02, ours, peer).difference());
        assertEquals(Optional.of("b: ours 2.02, the peer's 2.0"), new Round("row", 1, 0.005, ours, peer).difference());
    }

    @Test
    void saysWhenTheTwoAnswerDifferentQuestions() {
        assertFalse(new Round("row", 1, 0, Map.of("value", Map.of("a", 1)), Map.of("value", 1)).comparable());
    }

    @Test
    void scalesThePeerThatWasTimedOnSomeItems() {
        // 5 of 1,000 documents in 2 seconds: all would take 400.
        Map<?, ?> peer = Map.of("seconds", 2, "items", 5, "documents", 1000);
        assertEquals(800, new Round("row", 1, 0, Map.of("seconds", 0.5), peer).ratio());
    }
}
