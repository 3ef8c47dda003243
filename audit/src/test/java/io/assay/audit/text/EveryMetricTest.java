package io.assay.audit.text;

import io.assay.core.Modality;
import io.assay.testkit.MetricLaws;

/** Every text metric on the class path, held to all laws. */
class EveryMetricTest implements MetricLaws {

    @Override
    public Modality modality() {
        return Modality.TEXT;
    }
}
