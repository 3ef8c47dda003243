package io.assay.core.report;

import java.util.Optional;

/**
 * How the data that a report is about came about, by the sections of a plan that were carried out.
 *
 * @param generate how models wrote it
 * @param curate how its rows were kept and dropped
 * @param evaluate whether it is of use
 */
public record Workflow(Optional<Making> generate, Optional<Flow> curate, Optional<EvaluationReport> evaluate) {

    /** Nothing is known of it: the data was given as it is. */
    public static final Workflow UNKNOWN = new Workflow(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean known() {
        return !equals(UNKNOWN);
    }
}
