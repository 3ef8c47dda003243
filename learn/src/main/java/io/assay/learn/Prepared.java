package io.assay.learn;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A learner that sees rows after something was done to them, which is learnt from the rows it is trained on alone.
 *
 * @param preparation what is done
 * @param learner what learns from the rows prepared
 */
public record Prepared(Preparation preparation, Learner learner) implements Learner {

    /** Learns from training rows what is done to rows. */
    @FunctionalInterface
    public interface Preparation {
        UnaryOperator<Vector> learn(List<Vector> train);
    }

    @Override
    public Classifier fit(Examples examples) {
        UnaryOperator<Vector> prepare = preparation.learn(examples.x());
        Classifier fitted =
                learner.fit(examples.with(examples.x().stream().map(prepare).toList()));
        return row -> fitted.probabilities(prepare.apply(row));
    }
}
