package io.assay.generate;

import io.assay.generate.prompt.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where drafts begin: what was drawn before the first call.
 *
 * @param round counted from 0
 * @param ordinal place among all slots of the run
 * @param conditions value by condition
 * @param seed what the drafts are made from, if anything
 * @param demonstrations what prompts show
 * @param error what a small model got wrong on gold validation data, where the drafts are made from that
 */
public record Slot(
        int round,
        long ordinal,
        Map<String, String> conditions,
        Optional<Records> seed,
        List<Records> demonstrations,
        Optional<Records> error) {

    public Slot {
        conditions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        demonstrations = List.copyOf(demonstrations);
    }

    /** Ids of what the drafts are made from. */
    public List<String> parents() {
        return Stream.of(seed, error).flatMap(Optional::stream).map(Records::id).toList();
    }
}
