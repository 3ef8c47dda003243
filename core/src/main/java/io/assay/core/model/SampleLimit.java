package io.assay.core.model;

import io.assay.core.Require;
import io.assay.core.Services;

/**
 * How many samples of a role language models, chat models and judges are asked about: their answers cost seconds or money.
 *
 * @param samples of a role, those of lowest rank
 */
public record SampleLimit(int samples) {

    /** What is used where nothing is said. */
    public static final SampleLimit USUAL = new SampleLimit(500);

    public SampleLimit {
        Require.that(samples >= 1, "samples for models must be at least 1, but was %d", samples);
    }

    /** The limit of a run for a kind of model; none where the run has no such model, since saying so is cheap. */
    public static int of(Services services, Class<?> model) {
        return services.find(model).isEmpty()
                ? Integer.MAX_VALUE
                : services.find(SampleLimit.class).orElse(USUAL).samples();
    }
}
