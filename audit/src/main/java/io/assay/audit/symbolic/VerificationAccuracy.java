package io.assay.audit.symbolic;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Interval;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import io.assay.core.stats.Wilson;
import io.assay.verify.maths.AnswerEquality;
import io.assay.verify.maths.Verdict;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Verification accuracy: (1/N) sum of 1[the answer is proved equal to the reference]. Answer and reference are formulas, numbers, tuples, sets, intervals,
 * matrices or equations in LaTeX or plain writing, the answer perhaps at the end of a text: in a box, behind ####, behind "the answer is". Equality is
 * proved by a normal form and never assumed; what is neither proved equal nor proved different counts as not verified and is told apart as undecided.
 *
 * <p>Read: 1 is what problems with known answers should have. An answer that is empty fails; a sample without a reference has no score.
 *
 * <p>Misleads when the reference itself is wrong, and when the right answer comes from wrong reasoning, which this does not look at. Many undecided
 * answers make it a lower bound. A percentage is a number: 25% is 1/4, not 25.
 *
 * <p>Worked example: "1/2" and "\boxed{0.5}" are 1/2, "the answer is 3" is not: 2 of 3 answers with the reference \frac{1}{2}, 0.6667.
 */
@About(
        id = "symbolic.verification-accuracy",
        spec = "SY-01",
        summary = "Share of answers that are proved equal to their reference",
        modalities = Modality.SYMBOLIC,
        source = "Yu et al. 2024 (MetaMath), arXiv:2309.12284; Toshniwal et al. 2024, arXiv:2402.10176")
@Measures(
        value = Dimension.VALIDITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        fields = {"answer", "reference"})
@AutoService(Auditable.class)
public record VerificationAccuracy() implements SampleMetric {

    private static final String EMPTY = "empty-answers";
    private static final String DIFFERENT = "different";
    private static final String UNDECIDED = "undecided";

    private static String answer(Observation problem) {
        return problem.sample().fields().text("answer").orElse("");
    }

    private static Optional<Verdict> verdict(Observation problem) {
        return problem.sample()
                .fields()
                .text("reference")
                .map(reference -> AnswerEquality.compare(reference, answer(problem)));
    }

    @Override
    public OptionalDouble score(Observation problem) {
        Optional<Verdict> verdict = verdict(problem);
        return verdict.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(verdict.get() == Verdict.EQUAL ? 1 : 0);
    }

    @Override
    public void add(Scores scores, Observation problem) {
        verdict(problem).ifPresent(verdict -> {
            boolean empty = answer(problem).isBlank();
            scores.add(problem.sample().ref(), problem.rank(), verdict == Verdict.EQUAL ? 1 : 0);
            scores.count(EMPTY, empty ? 1 : 0);
            scores.count(DIFFERENT, verdict == Verdict.DIFFERENT ? 1 : 0);
            scores.count(UNDECIDED, verdict == Verdict.UNDECIDED && !empty ? 1 : 0);
        });
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        Measurement measurement = scores.measurement(context.seed());
        Interval wilson = Wilson.interval(scores.ones(), scores.n(), 0.95);
        return measurement
                .with("accuracy", scores.mean())
                .with("correct", scores.ones())
                .with(DIFFERENT, scores.counted(DIFFERENT))
                .with(UNDECIDED, scores.counted(UNDECIDED))
                .with(EMPTY, scores.counted(EMPTY))
                .with("wilson-low", wilson.low())
                .with("wilson-high", wilson.high())
                .evidence(scores.worst(false, "its answer is not proved equal to the reference"));
    }
}
