package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Finding;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Evidence for values that no single text makes: among some texts of low rank, those that show best what the value speaks of. */
final class Glimpses {

    private static final int LOOKED_AT_MAX = 500;
    private static final int SHOWN_MAX = 10;

    private Glimpses() {}

    /** What to say of a text, given its score. */
    interface Note {
        String of(double score);
    }

    /** The synthetic texts of highest score. */
    static List<Finding> highest(Context context, ToDoubleFunction<String> score, Note note) {
        record Scored(Sample sample, double score) {}
        return context.glimpse(Role.SYNTHETIC).stream()
                .limit(LOOKED_AT_MAX)
                .map(sample -> new Scored(sample, score.applyAsDouble(sample.text())))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.sample().ref()))
                .limit(SHOWN_MAX)
                .map(scored -> Finding.of(scored.sample().ref(), note.of(scored.score()), scored.score()))
                .toList();
    }
}
