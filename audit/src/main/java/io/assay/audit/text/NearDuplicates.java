package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.state.NearPairs;
import io.assay.core.state.Sketches;
import java.util.List;

/**
 * Share of texts that have a near-duplicate in the data: another text of which the set of shingles (runs of k words) has a Jaccard similarity
 * |A and B| / |A or B| of at least the threshold. A text shorter than a shingle is one shingle; empty texts are left out and
 * counted. Beside it the pairs, the clusters they connect, and the share that keeping one text of each cluster would drop.
 * Candidates come from MinHash and bands, and are then compared exactly.
 *
 * <p>Read: 0 means that no text is like another. Clusters in the evidence show what the generator falls back to.
 *
 * <p>Misleads when texts share a long template and differ in a name or number only: these count as near-duplicates although the
 * difference may be what matters. A paraphrase shares no run of words and is not seen. A cluster can chain texts that are
 * unlike each other.
 *
 * <p>Worked example, shingle = 2, threshold 0.5: "a b c d", "a b c e", "x y". The runs ab bc cd and ab bc ce share 2 of 4: 0.5. Two of
 * three texts have a near-duplicate: 0.6667.
 *
 * @param threshold the least similarity of near-duplicates
 * @param shingle how many words or characters make a run
 * @param unit whether runs are of words or of characters
 * @param tokenizer how texts are split into words; unicode-alnum-runs does not mind punctuation
 * @param permutations lanes of the MinHash sketch
 */
@About(
        id = "text.near-duplicates",
        spec = "P21",
        summary = "Share of texts that have a near-duplicate in the data",
        modalities = Modality.TEXT,
        source = "Broder 1997, SEQUENCES; Lee et al. 2022, arXiv:2107.06499")
@Measures(value = Dimension.DIVERSITY, goal = Goal.LOWER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record NearDuplicates(double threshold, int shingle, ShingleUnit unit, Tokenizer tokenizer, int permutations)
        implements NearMetric {

    public NearDuplicates() {
        this(0.8, 5, ShingleUnit.WORDS, Tokenizer.WHITESPACE, 128);
    }

    public NearDuplicates {
        NearMetric.check(threshold, shingle, permutations);
    }

    @Override
    public Measurement finish(Sketches sketches, Context context) {
        NearPairs found = found(sketches);
        List<Finding> evidence = found.groups().stream()
                .map(group -> Finding.of(
                        group.samples(), group.size() + " texts that are nearly the same", (double) group.size()))
                .toList();
        return Measurement.rate(found.near(), found.texts())
                .with("share", (double) found.near() / found.texts())
                .with("pairs", found.pairs())
                .with("pair-count", found.pairs())
                .with("clusters", found.clusters())
                .with("largest-cluster", found.largest())
                .with("removable-share", (double) found.removable() / found.texts())
                .with("kept-one-per-cluster", found.texts() - found.removable())
                .with("empty", sketches.empty())
                .exactness(exactness(sketches, found))
                .evidence(evidence);
    }
}
