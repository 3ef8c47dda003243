package io.assay.learn.worth;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The rows of lowest score, without putting the others in order: most are turned away by one comparison. */
final class Lowest {

    private Lowest() {}

    /**
     * @param some how many; of equal scores the rows that come first
     * @return the rows, the lowest first
     */
    static int[] of(int[] rows, IntToDoubleFunction score, int some) {
        int most = Math.min(some, rows.length);
        int[] lowest = new int[most];
        double[] scores = new double[most];
        int size = 0;
        for (int row : rows) {
            double own = score.applyAsDouble(row);
            if (size < most || most > 0 && own < scores[most - 1]) {
                int place = after(scores, size, own);
                int moved = Math.min(size, most - 1) - place;
                System.arraycopy(scores, place, scores, place + 1, moved);
                System.arraycopy(lowest, place, lowest, place + 1, moved);
                scores[place] = own;
                lowest[place] = row;
                size = Math.min(size + 1, most);
            }
        }
        return lowest;
    }

    /** The place after all scores that are no higher. */
    private static int after(double[] scores, int size, double own) {
        int place = Arrays.binarySearch(scores, 0, size, own);
        place = place < 0 ? -place - 1 : place;
        while (place < size && scores[place] == own) {
            place++;
        }
        return place;
    }
}
