package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.TfIdf;

/** Softmax regression with an L2 penalty, as scikit-learn's LogisticRegression; where a row may have several labels, one against the rest. */
@Meaning("Softmax regression with an L2 penalty.")
public record LogisticRegression(
        @Default("embeddings") @Meaning("By what it knows a text.")
        Features features,

        @Default("1") @Meaning("Strength of the data against the penalty.")
        double c)
        implements Learner {

    public LogisticRegression {
        Require.that(c > 0, "c must be above 0, but was %s", c);
    }

    @Override
    public Labelling label(LabelledTexts training, LabelledTexts test, Bench bench) {
        Described described = features == Features.EMBEDDINGS
                ? Described.byEmbedding(training, test, bench.vectors())
                : Described.byWords(training, test, TfIdf::of);
        return described.label(examples -> SoftmaxRegression.fit(examples, c, true));
    }

    @Override
    public String say() {
        return "logistic-regression[c=" + c + ",features=" + (embeds() ? "embeddings" : "words") + "]";
    }

    @Override
    public boolean embeds() {
        return features == Features.EMBEDDINGS;
    }
}
