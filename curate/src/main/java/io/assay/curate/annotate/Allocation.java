package io.assay.curate.annotate;

import io.assay.core.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who labels what: the items a model is surest of go to the model, the others to people. */
public final class Allocation {

    private Allocation() {}

    /**
     * A way to share work out.
     *
     * @param shareOfPeople of the items
     * @param cost of it, in the money of the prices given
     * @param quality the share of right labels, where people are taken to be right
     */
    public record Point(double shareOfPeople, double cost, double quality) {

        private boolean beats(Point other) {
            boolean noWorse = cost <= other.cost && quality >= other.quality;
            return noWorse && (cost < other.cost || quality > other.quality);
        }
    }

    /** The items of least doubt, so many, ascending; of equal doubt the first. */
    public static int[] surest(double[] doubt, int n) {
        Require.that(n >= 0 && n <= doubt.length, "n must lie in [0, %d], but was %d", doubt.length, n);
        return IntStream.range(0, doubt.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> doubt[i]))
                .limit(n)
                .mapToInt(i -> i)
                .sorted()
                .toArray();
    }

    /**
     * What sharing out costs and yields, for each tenth of the items that people label, told by items whose label is known.
     *
     * @param doubt of the model, by item
     * @param right whether the model's label is right
     * @param model cost of an item by the model
     * @param people cost of an item by people
     */
    public static List<Point> points(double[] doubt, boolean[] right, double model, double people) {
        List<Point> points = new ArrayList<>();
        for (int tenth = 0; tenth <= 10; tenth++) {
            int byPeople = (int) Math.round(doubt.length * tenth / 10.0);
            int[] byModel = surest(doubt, doubt.length - byPeople);
            long correct = IntStream.of(byModel).filter(i -> right[i]).count();
            // The model is asked about all: its doubt is known only then.
            double cost = doubt.length * model + byPeople * people;
            points.add(new Point(tenth / 10.0, cost, (double) (correct + byPeople) / doubt.length));
        }
        return points;
    }

    /** Those that no other beats in both cost and quality, the cheapest first. */
    public static List<Point> front(List<Point> points) {
        return points.stream()
                .filter(point -> points.stream().noneMatch(other -> other.beats(point)))
                .sorted(Comparator.comparingDouble(Point::cost))
                .toList();
    }
}
