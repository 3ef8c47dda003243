package io.assay.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GoldTestTest {

    @Test
    void throwsWhenItIsTouchedBeforeTheEvaluationAndHasNotBeenReadThen() throws Exception {
        AtomicInteger read = new AtomicInteger();
        GoldTest<Integer> gold = GoldTest.sealed("test.jsonl", read::incrementAndGet);
        IllegalStateException early = assertThrows(IllegalStateException.class, gold::read);
        assertEquals(
                "the gold test data test.jsonl was touched before the evaluation; take gold validation data",
                early.getMessage());
        assertEquals(0, read.get());
        gold.beginEvaluation();
        assertEquals(1, gold.read());
    }
}
