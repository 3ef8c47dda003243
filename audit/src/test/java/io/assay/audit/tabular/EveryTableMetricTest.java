package io.assay.audit.tabular;

import io.assay.core.Modality;
import io.assay.testkit.MetricLaws;
import io.assay.testkit.TableCorpus;

/** Every metric of tables on the class path, held to all laws. */
class EveryTableMetricTest implements MetricLaws {

    @Override
    public Modality modality() {
        return Modality.TABULAR;
    }

    @Override
    public Material material() {
        return new TableCorpus();
    }
}
