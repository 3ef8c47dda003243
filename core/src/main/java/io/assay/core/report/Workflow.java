package io.assay.core.report;

import java.util.Optional;

/**
 * How the data that a report is about came about, by the sections of a plan that were carried out.
 *
 * @param generate how models wrote it
 * @param curate how its rows were kept and dropped
 */
public record Workflow(Optional<Making> generate, Optional<Flow> curate) {

    /** Nothing is known of it: the data was given as it is. */
    public static final Workflow UNKNOWN = new Workflow(Optional.empty(), Optional.empty());

    public boolean known() {
        return !equals(UNKNOWN);
    }
}
