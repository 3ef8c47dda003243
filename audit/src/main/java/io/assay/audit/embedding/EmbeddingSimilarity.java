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

/**
 * Embedding distribution similarity (EDS): the cosine between the mean embeddings of the synthetic and of the reference data. Every
 * embedding is brought to length 1 before the mean is taken; one without length is left out. EDS = u . v / (|u| |v|), u and v the means.
 *
 * <p>Read: 1 means that both sets are about the same things on average; compare with the value of real data against real data, which is
 * rarely below 0.95.
 *
 * <p>Misleads when variety is lost: it sees the mean alone, and a set that repeats one typical text reaches 1. Read it beside
 * the Frechet distance and the Vendi score.
 *
 * <p>Worked example: synthetic (1,0), (0,1), (1,1) and reference (3,4), (1,0): the means of the unit vectors are (0.569, 0.569) and (0.8, 0.4);
 * their cosine is 0.9487.
 */
@About(
        id = "text.embedding-similarity",
        spec = "TX-04",
        summary = "Cosine between the mean embeddings of synthetic and real data",
        modalities = Modality.TEXT,
        source = "survey arXiv:2601.17717 (EDS); all-MiniLM-L6-v2, Wang et al. 2020, arXiv:2002.10957")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.HIGHER,
        lower = -1,
        upper = 1,
        needs = Role.REFERENCE,
        cost = Cost.STANDARD,
        identical = 1)
@AutoService(Auditable.class)
public record EmbeddingSimilarity() implements EmbeddingMetric {

    @Override
    public Measurement finish(Rows rows, Context context) {
        Directions synthetic = Directions.of(rows, Role.SYNTHETIC, 1);
        Directions reference = Directions.of(rows, Role.REFERENCE, 1);
        double[] u = Vectors.mean(synthetic.vectors());
        double[] v = Vectors.mean(reference.vectors());
        double[] target = Vectors.unit(v);
        double cosine = Vectors.dot(Vectors.unit(u), target);
        return Measurement.of(Math.max(-1, Math.min(1, cosine)))
                .with("mean-length-synthetic", StrictMath.sqrt(Vectors.dot(u, u)))
                .with("mean-length-reference", StrictMath.sqrt(Vectors.dot(v, v)))
                .with("without-length", synthetic.withoutLength() + reference.withoutLength())
                .evidence(Telling.lowest(
                        synthetic.rows(),
                        i -> Vectors.dot(synthetic.vectors()[i], target),
                        "far from the mean of the reference"));
    }
}
