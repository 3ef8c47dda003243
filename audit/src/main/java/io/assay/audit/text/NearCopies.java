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
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.state.NearPairs;
import io.assay.core.state.Sketches;
import java.util.List;
import java.util.Locale;

/**
 * Share of synthetic texts that have a near-duplicate in the reference: a real text of which the set of shingles (runs of k words) has a Jaccard
 * similarity of at least the threshold. Where holdout data is given, the share with a near-duplicate there stands beside it.
 *
 * <p>Read: 0 means that no text repeats a real one nearly to the letter. A near-copy of holdout data, which the generator never
 * saw, is chance; what exceeds that share is memorised.
 *
 * <p>Misleads when texts are short or templated, so that the like arises without copying; and a copied sentence within a longer text of
 * its own is not seen here: see text.verbatim-run.
 *
 * <p>Worked example, shingle = 2, threshold 0.5: "a b c d" and "x y" against the reference "a b c e". The runs ab bc cd and ab bc ce share
 * 2 of 4: 0.5. One of two texts is a near-copy: 0.5.
 *
 * @param threshold the least similarity of near-copies
 * @param shingle how many words or characters make a run
 * @param unit whether runs are of words or of characters
 * @param tokenizer how texts are split into words; unicode-alnum-runs does not mind punctuation
 * @param permutations lanes of the MinHash sketch
 */
@About(
        id = "text.near-copies",
        spec = "TX-X4",
        summary = "Share of synthetic texts that have a near-duplicate in the reference",
        modalities = Modality.TEXT,
        source = "Broder 1997, SEQUENCES; Lee et al. 2022, arXiv:2107.06499")
@Measures(value = Dimension.PRIVACY, goal = Goal.LOWER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record NearCopies(double threshold, int shingle, ShingleUnit unit, Tokenizer tokenizer, int permutations)
        implements NearMetric {

    public NearCopies() {
        this(0.8, 5, ShingleUnit.WORDS, Tokenizer.WHITESPACE, 128);
    }

    public NearCopies {
        NearMetric.check(threshold, shingle, permutations);
    }

    @Override
    public Measurement finish(Sketches sketches, Context context) {
        NearPairs found = found(sketches);
        if (sketches.texts(Role.REFERENCE) == 0) {
            throw new NothingToMeasure("every reference text is empty");
        }
        List<Finding> evidence = found.copies().stream()
                .map(copy -> Finding.of(
                        List.of(copy.synthetic(), copy.reference()),
                        String.format(Locale.ROOT, "similarity %.2f to a reference text", copy.similarity()),
                        copy.similarity()))
                .toList();
        Measurement measurement = Measurement.rate(found.nearReference(), found.texts())
                .with("share", (double) found.nearReference() / found.texts())
                .with("count", found.nearReference())
                .with("empty", sketches.empty())
                .exactness(exactness(sketches, found))
                .evidence(evidence);
        return sketches.texts(Role.HOLDOUT) == 0
                ? measurement
                : measurement.with("holdout", (double) found.nearHoldout() / found.texts());
    }
}
