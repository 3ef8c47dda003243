package io.assay.curate;

import io.assay.core.SampleMetric;
import io.assay.core.catalog.Catalog;

/** Metrics of the catalogue that say something of each row. */
final class SampleScoring {

    private SampleScoring() {}

    /**
     * A metric by its id, with parameters in brackets.
     *
     * @throws IllegalArgumentException if there is none, or it has no score of a sample
     */
    static SampleMetric metric(String id) {
        if (Catalog.load().select(id).metric() instanceof SampleMetric metric) {
            return metric;
        }
        throw new IllegalArgumentException(
                id + " gives the data one value, not each sample a score: it cannot keep or drop rows");
    }
}
