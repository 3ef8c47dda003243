package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.judge.AttributionOf;
import io.assay.audit.judge.Told;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * F1 of attribution and preservation: F1_AP = 2 A P / (A + P) with A the mean attribution (field attribution, 0 to 1, else the share of sentences that the judge finds supported by the field evidence) and P the mean Pres_comb (see
 * text.preserved-combined); 0 if both are 0. Beside it the mean of the F1 of single samples, which is also the score of a sample. A sample must
 * have both.
 *
 * <p>Read: 1 takes revisions that are wholly supported by evidence and change nothing that needs no change. As in RARR, the headline is of the
 * means over all samples.
 *
 * <p>Misleads when attribution and preservation fall on different samples: the means can be high where no single revision has both. The
 * mean of single F1 tells.
 *
 * <p>Worked example: A = 0.5, P = 0.25: 2 * 0.125 / 0.75 = 0.3333.
 */
@About(
        id = "text.f1-ap",
        spec = "TX-17",
        summary = "F1 of attribution and preservation of revisions",
        modalities = Modality.TEXT,
        source = "Gao et al. 2023 (RARR), arXiv:2210.08726")
@Measures(value = Dimension.FAITHFULNESS, goal = Goal.HIGHER, lower = 0, upper = 1, fields = "source")
@AutoService(Auditable.class)
public record F1Ap() implements SampleMetric {

    private static final AttributionOf ATTRIBUTED = new AttributionOf();
    private static final String ATTRIBUTION = AttributionOf.FIELD;
    private static final String PRESERVED = "preserved";

    private static OptionalDouble preserved(Observation revision) {
        return new PreservedCombined().score(revision);
    }

    private static double f1(double attribution, double preserved) {
        double sum = attribution + preserved;
        return sum == 0 ? 0 : 2 * attribution * preserved / sum;
    }

    private static double attribution(Observation revision) {
        return revision.get(ATTRIBUTED).of(ATTRIBUTION);
    }

    @Override
    public Set<Feature<?>> requires() {
        Set<Feature<?>> both = new HashSet<>(new PreservedCombined().requires());
        both.add(ATTRIBUTED);
        return both;
    }

    @Override
    public OptionalDouble score(Observation revision) {
        OptionalDouble preserved = preserved(revision);
        return preserved.isEmpty() ? preserved : OptionalDouble.of(f1(attribution(revision), preserved.getAsDouble()));
    }

    @Override
    public void add(Scores scores, Observation revision) {
        score(revision).ifPresent(score -> {
            scores.add(revision.sample().ref(), revision.rank(), score);
            scores.sum(ATTRIBUTION, attribution(revision));
            scores.sum(PRESERVED, preserved(revision).getAsDouble());
            Told.count(scores, revision.get(ATTRIBUTED).by());
        });
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double meanOfItems = scores.mean();
        double attribution = scores.summed(ATTRIBUTION) / scores.n();
        double preserved = scores.summed(PRESERVED) / scores.n();
        return Told.named(Measurement.of(f1(attribution, preserved)), scores)
                .size(scores.n())
                .with("f1-of-means", f1(attribution, preserved))
                .with("mean-of-item-f1", meanOfItems)
                .with("mean-attribution", attribution)
                .with("mean-pres-comb", preserved)
                .evidence(scores.worst(false, "is not supported by evidence or keeps little"));
    }
}
