package io.assay.curate.review;

import io.assay.core.Require;
import io.assay.core.kernel.Mix;
import io.assay.core.review.Decision;
import io.assay.core.review.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which item a person is shown next: the one of highest worth that is still open for that person.
 *
 * @param items of the review, the most worth first
 * @param by the person
 * @param doubleShare share of the items that two people label, chosen by their ids
 * @param adjudicates whether the person settles what others differ on, and nothing else
 */
public record ReviewQueue(List<ReviewItem> items, String by, double doubleShare, boolean adjudicates) {

    public ReviewQueue {
        Require.that(doubleShare >= 0 && doubleShare <= 1, "double must lie in [0, 1], but was %s", doubleShare);
        items = items.stream()
                .sorted(Comparator.comparingDouble(ReviewItem::worth).reversed())
                .toList();
    }

    /** The next item; empty where nothing is open for this person. */
    public Optional<ReviewItem> next(Standing standing) {
        return items.stream().filter(item -> open(item, standing)).findFirst();
    }

    /** How many items are still open for this person. */
    public long open(Standing standing) {
        return items.stream().filter(item -> open(item, standing)).count();
    }

    /** The items that are still open for this person, in their order. */
    public List<ReviewItem> rest(Standing standing) {
        return items.stream().filter(item -> open(item, standing)).toList();
    }

    private boolean open(ReviewItem item, Standing standing) {
        if (adjudicates) {
            return standing.differ(item.id());
        }
        List<Decision> made = standing.of(item.id());
        boolean mine = made.stream().anyMatch(decision -> decision.by().equals(by));
        long labels =
                made.stream().filter(decision -> !decision.label().isEmpty()).count();
        return !mine && labels < (twice(item) ? 2 : 1);
    }

    private boolean twice(ReviewItem item) {
        return (Mix.hash(item.id(), 2) >>> 11) * 0x1.0p-53 < doubleShare;
    }
}
