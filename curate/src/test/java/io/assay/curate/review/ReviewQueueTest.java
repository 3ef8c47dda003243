package io.assay.curate.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.review.Decision;
import io.assay.core.review.Standing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewQueueTest {

    @Test
    void theQueueShowsTheMostWorthFirstAndEachItemOnceUnlessItIsForTwo() {
        List<Decision> made = List.of(decision("anne", "a"), decision("ben", "b"));
        List<ReviewItem> items = List.of(item("r1", 0.1), item("r2", 0.9), item("r3", 0.5));
        Standing standing = Standing.of(made.subList(0, 1));
        ReviewQueue once = new ReviewQueue(items, "ben", 0, false);
        assertEquals("r2", once.next(standing).orElseThrow().id());
        assertEquals(2, once.open(standing), "anne has labelled r1");
        assertEquals(3, new ReviewQueue(items, "ben", 1, false).open(standing));
        assertEquals(1, new ReviewQueue(items, "cleo", 0, true).open(Standing.of(made)));
    }

    private static ReviewItem item(String id, double worth) {
        return new ReviewItem(id, "text of " + id, "", Optional.empty(), worth);
    }

    private static Decision decision(String by, String label) {
        return new Decision("r1", "print", by, "2026-01-02T03:04:05Z", Decision.Kind.LABEL, label, "", "");
    }
}
