package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.TfIdf;

/** Multinomial naive Bayes over counts of words. */
@Meaning("Multinomial naive Bayes over counts of words.")
public record NaiveBayes(
        @Default("1") @Meaning("What is added to each count.")
        double alpha) implements Learner {

    public NaiveBayes {
        Require.that(alpha > 0, "alpha must be above 0, but was %s", alpha);
    }

    @Override
    public Labelling label(LabelledTexts training, LabelledTexts test, Bench bench) {
        return Described.byWords(training, test, TfIdf::counts)
                .label(examples -> io.assay.learn.NaiveBayes.fit(examples, alpha));
    }

    @Override
    public boolean embeds() {
        return false;
    }
}
