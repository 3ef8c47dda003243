package io.assay.generate.check;

import io.assay.generate.Draft;

/** Looks at one draft and gives it back: as it is, or with its end. Depends on nothing else. */
public interface Check {

    /** @param step the name of the step, for the verdict */
    Draft test(String step, Draft draft);
}
