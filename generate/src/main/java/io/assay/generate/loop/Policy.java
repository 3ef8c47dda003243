package io.assay.generate.loop;

import io.assay.generate.prompt.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is done with what the small model learnt. Depends on accepted rounds alone, so that a run that continues decides the same. */
interface Policy {

    /** After the small model was trained anew; what is worth telling of it. */
    default Map<String, Object> look(Look look) {
        return Map.of();
    }

    /**
     * What the prompts of a slot show instead of what the plan says.
     *
     * @param known the conditions drawn and the fields of the seed
     */
    default Optional<List<Records>> demonstrations(long ordinal, Map<String, String> known) {
        return Optional.empty();
    }

    /** What the model gets wrong, for the drafts of a slot to be made from. */
    default Optional<Records> error(long ordinal, Map<String, String> conditions) {
        return Optional.empty();
    }

    /** Changes the rows of the outcome after the last round; what is worth telling of it. */
    default Map<String, Object> end(Look look, Outcome outcome) {
        return Map.of();
    }
}
