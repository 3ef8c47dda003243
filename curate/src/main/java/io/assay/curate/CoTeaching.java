package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.Descent;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * Drops the share of rows whose labels cost most two learners each of which was taught the rows that the other finds easiest, ever fewer of them (co-teaching, Han et
 * al. 2018, arXiv:1804.06872).
 */
@Meaning("Drops the share of rows whose labels cost most two learners that chose each other's rows (co-teaching).")
public record CoTeaching(
        @Default("0.1") @Meaning("share of rows that is dropped: as many as labels are thought wrong")
        double noise,

        @Default("10") @Meaning("rounds over which learners come to leave out that share")
        int ramp,

        @Default("20") @Meaning("rounds of training") int epochs,

        @Default("words") @Meaning("by what the learners know a row")
        Basis by)
        implements SetRule {

    public CoTeaching {
        WorstRows.requireShare(noise);
        Require.that(epochs >= 1, "epochs must be at least 1, but was %d", epochs);
        new io.assay.learn.worth.CoTeaching(noise, ramp); // Says what is wrong with the two.
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        LabelledRows data = LabelledRows.read(this, survivors, by);
        Descent one = new Descent(data.examples(), Descent.Pace.USUAL, survivors.seed());
        Descent other = new Descent(data.examples(), Descent.Pace.USUAL, survivors.seed() + 1);
        new io.assay.learn.worth.CoTeaching(noise, ramp).train(one, other, epochs);
        double[] losses = IntStream.range(0, data.rows().size())
                .mapToDouble(i -> (one.loss(i) + other.loss(i)) / 2)
                .toArray();
        return WorstRows.highest(data.rows(), losses, noise, "large-loss");
    }
}
