package io.assay.learn.worth;

import io.assay.learn.GaussianMixture;
import java.util.Arrays;

/**
 * Which labels are clean by their losses: two normal distributions are fitted to losses between 0 and 1, and those that likely come from the lower one are trusted
 * (FreeAL, Xiao et al. 2023, arXiv:2311.15614).
 */
public final class CleanLosses {

    private CleanLosses() {}

    /**
     * @param losses what each label costs a learner
     * @param trusted how likely a loss must come from the lower group; equal losses tell nothing, so all are trusted
     */
    public static boolean[] of(double[] losses, double trusted) {
        double least = Arrays.stream(losses).min().orElseThrow();
        double most = Arrays.stream(losses).max().orElseThrow();
        boolean[] clean = new boolean[losses.length];
        Arrays.fill(clean, true);
        if (least < most) {
            double[] scaled = Arrays.stream(losses)
                    .map(loss -> (loss - least) / (most - least))
                    .toArray();
            GaussianMixture groups = GaussianMixture.fit(scaled, GaussianMixture.Limits.USUAL);
            for (int i = 0; i < clean.length; i++) {
                clean[i] = groups.lower(scaled[i]) > trusted;
            }
        }
        return clean;
    }
}
