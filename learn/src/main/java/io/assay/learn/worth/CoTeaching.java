package io.assay.learn.worth;

import io.assay.core.Require;
import io.assay.learn.Descent;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Two learners, each trained on the rows of a batch that the other finds easiest, ever fewer of them (Han et al. 2018, arXiv:1804.06872): wrong labels
 * are learnt late, and mistakes of one are not its own teacher.
 *
 * @param noise the share of rows that is left out in the end
 * @param ramp over how many epochs the share rises from 0
 */
public record CoTeaching(double noise, int ramp) {

    public CoTeaching {
        Require.that(noise >= 0 && noise < 1, "noise must lie in [0, 1), but was %s", noise);
        Require.that(ramp >= 1, "ramp must be at least 1, but was %d", ramp);
    }

    /** The share of rows kept in an epoch, counted from 0. */
    public double keep(int epoch) {
        return 1 - noise * Math.min((double) epoch / ramp, 1);
    }

    /** The rows of least loss, a share of them rounded down; of equal ones the first. */
    public static int[] easiest(int[] rows, IntToDoubleFunction loss, double keep) {
        return IntStream.of(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(loss::applyAsDouble))
                .limit((long) (keep * rows.length))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Trains both for some epochs. The batches are those of the first. */
    public void train(Descent one, Descent other, int epochs) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] batch : one.batches(epoch)) {
                int[] forOther = easiest(batch, one::loss, keep(epoch));
                int[] forOne = easiest(batch, other::loss, keep(epoch));
                one.step(forOne);
                other.step(forOther);
            }
        }
    }
}
