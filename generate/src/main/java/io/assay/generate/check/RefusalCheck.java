package io.assay.generate.check;

import io.assay.core.model.RefusalPhrases;
import io.assay.generate.Draft;

/** Phrases with which models decline: at the beginning of a text, or such as nobody else says anywhere. */
record RefusalCheck(String field, RefusalPhrases phrases) implements Check {

    @Override
    public Draft test(String step, Draft draft) {
        return phrases.find(draft.text(field))
                .map(hit -> draft.rejected(step, "refused", "the model declines: " + hit.phrase()))
                .orElse(draft);
    }
}
