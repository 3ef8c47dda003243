package io.assay.generate.run;

import io.assay.core.model.Usage;
import java.util.List;
import java.util.Map;

/**
 * A round that was accepted.
 *
 * @param round counted from 0
 * @param entries in the order of their ids
 * @param spent by model
 */
record Committed(int round, List<Entry> entries, Map<String, Spent> spent) {

    static long calls(Map<String, Spent> spent) {
        return spent.values().stream().mapToLong(Spent::calls).sum();
    }

    /** What a model was asked. */
    record Spent(long calls, Usage usage) {

        Spent plus(Spent other) {
            return new Spent(calls + other.calls, usage.plus(other.usage));
        }
    }
}
