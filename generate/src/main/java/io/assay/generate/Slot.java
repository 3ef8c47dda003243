package io.assay.generate;

import io.assay.generate.prompt.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where drafts begin: what was drawn before the first call.
 *
 * @param round counted from 0
 * @param ordinal place among all slots of the run
 * @param conditions value by condition
 * @param seed what the drafts are made from, if anything
 * @param demonstrations what prompts show
 * @param parents ids of the seed and, where it was made in this run, of what it was made from
 */
public record Slot(
        int round,
        long ordinal,
        Map<String, String> conditions,
        Optional<Records> seed,
        List<Records> demonstrations,
        List<String> parents) {

    public Slot {
        conditions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        demonstrations = List.copyOf(demonstrations);
        parents = List.copyOf(parents);
    }
}
