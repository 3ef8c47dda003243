package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decodes that take what a test says. */
class ThreadsTest {

    private final Threads threads = new Threads(List.of(1, 2, 4));

    private static int alone(int count) {
        return 1000 / count;
    }

    private static int besideOthers(int count) {
        return 1000 * count;
    }

    private int decodes(int times, IntUnaryOperator nanos) {
        int last = 0;
        for (int i = 0; i < times; i++) {
            last = threads.next(8);
            threads.took(nanos.applyAsInt(last));
        }
        return last;
    }

    @Test
    void theFastestNumberIsTaken() {
        assertEquals(4, decodes(13, ThreadsTest::alone));
    }

    @Test
    void whenOtherWorkComesAndGoesTheNumberFollows() {
        assertEquals(4, decodes(100, ThreadsTest::alone));
        assertEquals(1, decodes(200, ThreadsTest::besideOthers));
        assertEquals(4, decodes(200, ThreadsTest::alone));
    }

    @Test
    void lookingIsRareAndMostDecodesRunWithTheFastest() {
        long slow = IntStream.range(0, 1280)
                .filter(i -> decodes(1, ThreadsTest::alone) != 4)
                .count();
        assertEquals(10 * 8, slow, "four decodes with one thread and four with two, of each 128");
    }

    @Test
    void aLuckyDecodeDecidesNothing() {
        int[] decode = {0};
        IntUnaryOperator mostlySlow = count -> count == 1 ? 1000 : decode[0]++ % 4 == 2 ? 10 : 3000;
        assertEquals(1, decodes(13, mostlySlow));
    }

    @Test
    void moreThreadsMustBeWorthIt() {
        assertEquals(1, decodes(20, count -> 1000 - 10 * count));
    }

    @Test
    void decodesOfOtherSizesAreNotCompared() {
        for (int tokens = 1; tokens < 100; tokens++) {
            assertEquals(1, threads.next(tokens), "one decode of each size tells nothing");
            threads.took(5);
        }
        assertEquals(4, decodes(13, ThreadsTest::alone));
    }

    @Test
    void aGivenNumberIsKept() {
        Threads given = Threads.of(3);
        for (int i = 0; i < 300; i++) {
            assertEquals(3, given.next(i));
            given.took(1000 + i);
        }
    }
}
