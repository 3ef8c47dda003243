package io.assay.audit.symbolic;

import io.assay.core.Modality;
import io.assay.testkit.MetricLaws;
import io.assay.testkit.ProblemCorpus;

/** Every metric of mathematics and code on the class path, held to all laws. */
class EverySymbolicMetricTest implements MetricLaws {

    @Override
    public Modality modality() {
        return Modality.SYMBOLIC;
    }

    @Override
    public Material material() {
        return new ProblemCorpus();
    }
}
