package io.assay.models.ask;

import io.assay.core.model.ChatFault;
import io.assay.core.model.Usage;
import java.util.Map;

/**
 * What has happened so far, for progress and reports.
 *
 * @param asked questions
 * @param answered of these
 * @param kept of these, those answered from a journal or cache
 * @param sent requests
 * @param retried of these, those that were sent again
 * @param faults attempts that failed, by kind; each once, also where the next attempt went well
 * @param usage of all answers, kept ones included
 */
public record Counts(
        long asked, long answered, long kept, long sent, long retried, Map<ChatFault.Kind, Long> faults, Usage usage) {

    public Counts {
        faults = Map.copyOf(faults);
    }
}
