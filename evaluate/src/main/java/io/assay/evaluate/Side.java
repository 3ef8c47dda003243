package io.assay.evaluate;

import io.assay.core.Role;
import io.assay.core.report.EvaluationReport.Input;

/**
 * One side of an evaluation: what is trained on, or what is tested on.
 *
 * @param source its files
 */
record Side(Role role, String source, LabelledTexts texts) {

    Input input() {
        return new Input(role.id(), source, texts.size(), texts.counts());
    }

    boolean sameRowsAs(Side other) {
        return source.equals(other.source) && texts.equals(other.texts);
    }
}
