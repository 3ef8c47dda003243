package io.assay.audit.embedding;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.kernel.Nearest;
import io.assay.core.state.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Benchmark overlap by embedding: the share of benchmark items whose nearest synthetic text has a cosine of at least the threshold. Unlike n-grams it
 * also finds paraphrases.
 *
 * <p>Read: 0 is clean. Every hit is a signal, not a proof: the pairs shown tell whether an item was copied, rewritten, or is only about
 * the same thing.
 *
 * <p>Misleads with a low threshold: questions on one subject reach 0.7 with MiniLM. Short items are alike without being the same.
 *
 * <p>Worked example: items (1,0) and (0,1), texts (0.98, 0.199) and (0.6, 0.8): the largest cosines are 0.98 and 0.8; at 0.9 one of two
 * items is hit: 0.5.
 *
 * @param threshold the least cosine of a hit
 */
@About(
        id = "text.benchmark-embedding",
        spec = "TX-25",
        summary = "Share of benchmark items that have a near paraphrase in the data",
        modalities = Modality.TEXT,
        source = "Yang et al. 2023, arXiv:2311.04850 (rephrased samples)")
@Measures(
        value = Dimension.CONTAMINATION,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.BENCHMARK,
        cost = Cost.STANDARD,
        identical = 1)
@AutoService(Auditable.class)
public record BenchmarkEmbedding(double threshold) implements EmbeddingMetric {

    private static final int SHOWN = 10;

    public BenchmarkEmbedding() {
        this(0.9);
    }

    public BenchmarkEmbedding {
        Require.that(threshold > 0 && threshold <= 1, "threshold must lie in (0, 1], but was %s", threshold);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.BENCHMARK);
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        Directions texts = Directions.of(rows, Role.SYNTHETIC, 1);
        Directions items = Directions.of(rows, Role.BENCHMARK, 1);
        Nearest nearest = Nearest.of(items.vectors(), texts.vectors(), 1);
        List<Finding> hits = new ArrayList<>();
        double sum = 0;
        long hit = 0;
        for (int i = 0; i < items.vectors().length; i++) {
            // Of unit vectors the squared distance is 2 - 2 cos.
            double cosine = 1 - nearest.squares()[i][0] / 2;
            sum += cosine;
            if (cosine >= threshold - 1e-12) {
                hit++;
                hits.add(Finding.of(
                        List.of(
                                texts.rows().get(nearest.places()[i][0]).sample(),
                                items.rows().get(i).sample()),
                        "cosine with a benchmark item",
                        cosine));
            }
        }
        hits.sort(Comparator.comparingDouble(Finding::score)
                .reversed()
                .thenComparing(finding -> finding.samples().get(0)));
        return Measurement.rate(hit, items.vectors().length)
                .with("hits", hit)
                .with("mean-max-cosine", sum / items.vectors().length)
                .evidence(hits.stream().limit(SHOWN).toList());
    }
}
