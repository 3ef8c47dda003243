package io.assay.curate;

import io.assay.core.Role;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;

/** Writing weights into rows. */
final class Weights {

    private Weights() {}

    /** Weighs synthetic rows against real ones. */
    interface Weigher {
        /** Weights that sum to 1. */
        double[] weights(double[][] synthetic, double[][] real);
    }

    /** Weighs rows by their embeddings against the reference; the weights have the mean 1. */
    static Drops byEmbeddings(CurateStep step, Survivors survivors, Weigher weigher) throws IOException {
        EnumSet<Role> roles = EnumSet.of(Role.SYNTHETIC, Role.REFERENCE);
        List<LearnRows.Row> all = LearnRows.read(step, survivors, Basis.EMBEDDINGS, roles);
        List<LearnRows.Row> rows = LearnRows.of(all, Role.SYNTHETIC);
        List<LearnRows.Row> real = LearnRows.of(all, Role.REFERENCE);
        if (rows.isEmpty()) {
            return new Drops();
        }
        if (real.isEmpty()) {
            throw new StepFailed(step, "no row of the reference has an embedding");
        }
        double[] weights = weigher.weights(LearnRows.embeddings(rows), LearnRows.embeddings(real));
        return marked(rows, weights, rows.size());
    }

    static Drops marked(List<LearnRows.Row> rows, double[] weights, double times) {
        Drops drops = new Drops();
        for (int i = 0; i < weights.length; i++) {
            drops.mark(rows.get(i).ordinal(), "weight", weights[i] * times);
        }
        return drops;
    }
}
