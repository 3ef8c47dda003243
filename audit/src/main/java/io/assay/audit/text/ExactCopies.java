package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.state.KeyCounts;
import io.assay.core.state.KeyFunction;
import java.util.List;

/**
 * Share of synthetic texts that occur, to the letter, in the reference: (1/N) sum of 1[text is in the reference]. Where holdout data is
 * given, the share that occurs there stands beside it.
 *
 * <p>Read: 0 means that no text was copied. A copy of holdout data, which the generator never saw, is chance; copies of the reference
 * beyond that share are memorised.
 *
 * <p>Misleads when texts are short or templated, so that the same one arises twice without copying; and a copy with one changed
 * character is not seen here: see text.near-copies.
 *
 * <p>Worked example: synthetic "a b", "c d", "c d" against reference "c d", "e f": 2 of 3 occur there: 0.6667.
 *
 * @param normalise what is evened out before texts are compared
 */
@About(
        id = "text.exact-copies",
        spec = "TX-X4",
        summary = "Share of synthetic texts that occur in the reference",
        modalities = Modality.TEXT,
        source = "Carlini et al. 2021, arXiv:2012.07805; SDMetrics NewRowSynthesis, for texts")
@Measures(value = Dimension.PRIVACY, goal = Goal.LOWER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record ExactCopies(Normalise normalise) implements CopyMetric {

    private static final KeyFunction COPIED = (synthetic, reference) -> reference > 0 ? synthetic : 0;

    public ExactCopies() {
        this(Normalise.NONE);
    }

    @Override
    public Measurement finish(KeyCounts texts, Context context) {
        long n = texts.total(Role.SYNTHETIC);
        if (n == 0 || texts.total(Role.REFERENCE) == 0) {
            throw new NothingToMeasure(n == 0 ? "there is no text" : "the reference holds no text");
        }
        long count = Math.round(texts.sum(COPIED));
        Measurement measurement = Measurement.rate(count, n)
                .with("count", count)
                .with("share", (double) count / n)
                .evidence(CopyGroups.findings(
                        texts,
                        this::key,
                        List.of(Role.SYNTHETIC, Role.REFERENCE),
                        1,
                        context,
                        group -> (group.synthetic() == 1 ? "a copy" : group.synthetic() + " copies")
                                + " of a text of the reference"));
        return texts.total(Role.HOLDOUT) == 0
                ? measurement
                : measurement.with("holdout", inHoldout(texts) / (double) n);
    }

    private static long inHoldout(KeyCounts texts) {
        long[] found = new long[1];
        texts.visit((key, counts) ->
                found[0] += CopyGroups.sum(counts, Role.HOLDOUT) > 0 ? CopyGroups.sum(counts, Role.SYNTHETIC) : 0);
        return found[0];
    }
}
