package io.assay.evaluate.direct;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.evaluate.Learner;
import java.util.List;
import java.util.Map;

/** A model that learns from real data and is asked for the labels of synthetic rows (the correctness of Ye et al. 2022, arXiv:2202.07922). */
@Meaning(
        "A model that saw real data alone and tells labels of its own. How often it errs is counted on the rows whose truth is known, by people or by a column.")
public record AuxiliaryModel(
        @Meaning("Real data that it learns from.") List<String> train,

        @Default("logistic-regression") @Meaning("What learns.")
        Learner learner,

        @Meaning("Field to column of the real data.") Map<String, String> map) {

    public AuxiliaryModel {
        Require.that(!train.isEmpty(), "train must name real data");
    }
}
