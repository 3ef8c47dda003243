package io.assay.curate;

import java.io.IOException;

/** A step that looks at one row at a time. */
sealed interface RowRule extends CurateStep, RowJudge permits Length, QualityRules, Script {

    @Override
    default Drops judge(Survivors rows) throws IOException {
        return rows.scan(new RowFold(this));
    }
}
