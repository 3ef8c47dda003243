package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Services;
import io.assay.core.model.LanguageModel;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Drops answers that their prompt (field {@code prompt}) does not make likelier: instruction-following difficulty (Cherry, Li et al. 2024, arXiv:2308.12032; by
 * perplexity Superfiltering, arXiv:2402.00530). The row's text is the answer. The ratio of a row that stays is its column {@code ifd}, so that
 * {@code take[n=1000,by=ifd]} goes on as the authors do.
 */
@Meaning("Drops answers that their prompt does not make likelier (instruction-following difficulty).")
public record Ifd(
        @Default("loss") @Meaning("ratio of losses, or of perplexities")
        Form form,

        @Default("1") @Meaning("rows at this ratio or above are dropped")
        double max,

        @Default("0") @Meaning("rows below this ratio are dropped: too easy")
        double min)
        implements SetRule {

    /** What is divided. */
    public enum Form {
        LOSS,
        PERPLEXITY
    }

    public Ifd {
        Require.that(min >= 0 && min < max, "min must lie in [0, max[, but was %s with max %s", min, max);
    }

    @Override
    public Optional<String> missing(Services services) {
        return services.find(LanguageModel.class).isPresent()
                ? Optional.empty()
                : Optional.of("give --lm SPEC, as --lm local:smollm2-135m-instruct");
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        return rows.scan(new Difficulties(this));
    }

    private record Difficulties(Ifd step) implements Fold<Drops, Drops> {

        @Override
        public Set<Feature<?>> requires() {
            return Set.of(feature());
        }

        private InstructionDifficulty feature() {
            return new InstructionDifficulty(step.form);
        }

        @Override
        public Drops newState(Context context) {
            return new Drops();
        }

        @Override
        public void add(Drops drops, Observation row) {
            double ratio = row.get(feature());
            long ordinal = row.sample().ordinal();
            if (ratio >= step.max) {
                drops.add(ordinal, WorstRows.reason("prompt-is-no-help", ratio));
            } else if (ratio < step.min) {
                drops.add(ordinal, WorstRows.reason("too-easy", ratio));
            } else {
                drops.mark(ordinal, "ifd", ratio);
            }
        }

        @Override
        public Drops finish(Drops drops, Context context) {
            return drops;
        }
    }
}
