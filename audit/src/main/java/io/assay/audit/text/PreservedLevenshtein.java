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
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.kernel.Levenshtein;
import io.assay.core.state.Scores;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Preservation: how much of an original text its revision keeps. Pres_Lev = max(1 - Lev(original, revision) / length of the original, 0), with
 * the Levenshtein distance and the length in code points; the value is the mean over samples. The text is the revision. An empty original
 * gives 1 if the revision is empty too, else 0.
 *
 * <p>Read: 1 means that nothing was changed, 0 that the revision has nothing of the original or is twice as long. A revision that should only
 * correct facts stays near 1.
 *
 * <p>Misleads when a small edit changes the meaning ("is" to "is not") or a large one keeps it: it counts characters. Read it beside whether
 * the intent was kept.
 *
 * <p>Worked example: "hello" revised to "hallo!" needs 2 edits of 5 characters: 1 - 2/5 = 0.6.
 */
@About(
        id = "text.preserved-levenshtein",
        spec = "TX-15",
        summary = "Share of the original text that its revision keeps",
        modalities = Modality.TEXT,
        source = "Gao et al. 2023 (RARR), arXiv:2210.08726")
@Measures(value = Dimension.FAITHFULNESS, goal = Goal.HIGHER, lower = 0, upper = 1, fields = "source")
@AutoService(Auditable.class)
public record PreservedLevenshtein() implements SampleMetric {

    @Override
    public OptionalDouble score(Observation revision) {
        Optional<String> source = revision.sample().fields().text("source");
        return source.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(preserved(source.get(), revision.text()));
    }

    private static double preserved(String original, String revision) {
        if (original.isEmpty()) {
            return revision.isEmpty() ? 1 : 0;
        }
        int length = original.codePointCount(0, original.length());
        return Math.max(0, 1 - (double) Levenshtein.distance(original, revision) / length);
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed())
                .with("mean", scores.mean())
                .with("first-ten", scores.first(10))
                .evidence(scores.worst(false, "keeps little of the original"));
    }
}
