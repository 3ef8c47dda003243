package io.assay.core.engine;

import io.assay.core.Observation;
import io.assay.core.Sample;
import io.assay.core.kernel.Mix;

/** The one random-looking order of samples: by a hash of seed and id. */
public final class Ranks {

    private Ranks() {}

    /** A sample with its rank, yet without features. */
    public static Observation observe(Sample sample, long seed) {
        return new Observation(sample, Mix.hash(sample.id(), Mix.mix(seed)));
    }
}
