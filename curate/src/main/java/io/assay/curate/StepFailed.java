package io.assay.curate;

/** A step cannot be carried out on this data; the message names the step, what is missing and what to do. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    StepFailed(CurateStep step, String reason) {
        super(Curated.name(step) + ": " + reason);
    }
}
