package io.assay.core.state;

import io.assay.core.Sample;
import io.assay.core.State;
import java.util.Arrays;

/** For each of some numbered things the sample that scores highest for it; of equal ones the earliest. */
public final class BestMatches implements State<BestMatches> {

    private static final long serialVersionUID = 1;
    private static final long NONE = Long.MAX_VALUE;

    private final double[] best;
    private final long[] sample;
    private final String[] names;
    private long samples;

    /** @param things how many things there are */
    public BestMatches(int things) {
        best = new double[things];
        sample = new long[things];
        names = new String[things];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        Arrays.fill(sample, NONE);
        Arrays.fill(names, "");
    }

    /** Offers a sample with its score for each thing. */
    public void offer(Sample offered, double[] scores) {
        samples++;
        for (int thing = 0; thing < best.length; thing++) {
            if (scores[thing] >= best[thing]) {
                offer(thing, scores[thing], offered.ordinal(), offered.name());
            }
        }
    }

    private void offer(int thing, double score, long ordinal, String name) {
        if (score > best[thing] || score == best[thing] && ordinal < sample[thing]) {
            best[thing] = score;
            sample[thing] = ordinal;
            names[thing] = name;
        }
    }

    /** How many samples were offered; without any, nothing has a best one. */
    public long samples() {
        return samples;
    }

    /** The highest score for a thing. */
    public double best(int thing) {
        return best[thing];
    }

    /** Ordinal of the sample with that score. */
    public long sample(int thing) {
        return sample[thing];
    }

    /** Name of the sample with that score. */
    public String name(int thing) {
        return names[thing];
    }

    @Override
    public BestMatches copy() {
        BestMatches copy = new BestMatches(best.length);
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(BestMatches other) {
        samples += other.samples;
        for (int thing = 0; thing < best.length; thing++) {
            offer(thing, other.best[thing], other.sample[thing], other.names[thing]);
        }
    }
}
