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
 * Share of texts that are copies of an earlier one: 1 - U/N, with U different texts among N. Beside it the share of texts that have a
 * copy anywhere, the first of each group included, and the number of such groups.
 *
 * <p>Read: this is the share that removing duplicates would drop. 0 means that every text is different. The interval takes texts as drawn one by
 * one; where a template was copied many times it is too narrow.
 *
 * <p>Misleads when texts differ in a blank or a capital, which makes them different here unless they are normalised; for
 * texts that are nearly the same see text.near-duplicates. Short texts ("yes", "no") repeat in good data too: compare with real data.
 *
 * <p>Worked example: "A b", "a  b", "a b", "a b" hold three different texts: 1 - 3/4 = 0.25. In lower case with blanks squeezed all four
 * are one: 0.75.
 *
 * @param normalise what is evened out before texts are compared
 */
@About(
        id = "text.exact-duplicates",
        spec = "P21",
        summary = "Share of texts that are copies of an earlier one",
        modalities = Modality.TEXT,
        source = "Hugging Face evaluate, measurement text_duplicates; Lee et al. 2022, arXiv:2107.06499")
@Measures(value = Dimension.DIVERSITY, goal = Goal.LOWER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record ExactDuplicates(Normalise normalise) implements CopyMetric {

    private static final KeyFunction DIFFERENT = (synthetic, reference) -> synthetic > 0 ? 1 : 0;
    private static final KeyFunction GROUPS = (synthetic, reference) -> synthetic > 1 ? 1 : 0;
    private static final KeyFunction WITH_COPY = (synthetic, reference) -> synthetic > 1 ? synthetic : 0;

    public ExactDuplicates() {
        this(Normalise.NONE);
    }

    @Override
    public Measurement finish(KeyCounts texts, Context context) {
        long n = texts.total(Role.SYNTHETIC);
        if (n == 0) {
            throw new NothingToMeasure("there is no text");
        }
        double unique = texts.sum(DIFFERENT);
        double fraction = 1 - unique / n;
        return Measurement.rate(Math.round(n - unique), n)
                .with("n", n)
                .with("unique", unique)
                .with("duplicate-fraction-1-unique/n", fraction)
                .with("share-of-texts-with-a-copy", texts.sum(WITH_COPY) / n)
                .with("groups", texts.sum(GROUPS))
                .with(
                        normalise == Normalise.NONE ? "exact-duplicate-fraction" : "after-lower-and-blank-squeeze",
                        fraction)
                .evidence(CopyGroups.findings(
                        texts,
                        this::key,
                        List.of(Role.SYNTHETIC),
                        2,
                        context,
                        group -> "the same text " + group.synthetic() + " times"));
    }
}
