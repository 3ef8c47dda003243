package io.assay.audit.embedding;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.kernel.Vectors;
import io.assay.core.state.Rows;
import java.util.Set;

/**
 * Self-CosSim: the mean cosine of all pairs of texts, 2/(M(M-1)) times the sum over i &lt; j of cos(e_i, e_j). It is computed from the
 * sum of the unit vectors, (|sum|^2 - M) / (M(M-1)), so that no pair is ever looked at. Fewer than two texts have no value.
 *
 * <p>Read: 0 means that texts have nothing in common on average, 1 that they all say the same. Real texts on one subject reach 0.2 to 0.5:
 * compare with the value of real data.
 *
 * <p>Misleads when the data is meant to be about one thing: then high is right. It is a mean and does not see a few clusters of copies.
 *
 * <p>Worked example: (1,0), (0,1), (1,1) have the cosines 0, 0.7071 and 0.7071: 1.4142 / 3 = 0.4714.
 */
@About(
        id = "text.self-cossim",
        spec = "TX-08",
        summary = "Mean cosine of all pairs of texts",
        modalities = Modality.TEXT,
        source = "survey arXiv:2601.17717; all-MiniLM-L6-v2, Wang et al. 2020, arXiv:2002.10957")
@Measures(value = Dimension.DIVERSITY, goal = Goal.LOWER, lower = -1, upper = 1, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record SelfCosine() implements EmbeddingMetric {

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC);
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        Directions directions = Directions.of(rows, Role.SYNTHETIC, 2);
        double[][] vectors = directions.vectors();
        double n = vectors.length;
        double[] mean = Vectors.mean(vectors);
        double value = (n * n * Vectors.dot(mean, mean) - n) / (n * (n - 1));
        double[] centre = Vectors.unit(mean);
        return Measurement.of(Math.max(-1, Math.min(1, value)))
                .with("without-length", directions.withoutLength())
                .evidence(Telling.highest(directions.rows(), i -> Vectors.dot(vectors[i], centre), "like most others"));
    }
}
