package io.assay.core.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many samples models wrote, what became of their drafts, and what it cost.
 *
 * @param wanted samples that were asked for
 * @param accepted samples that there are
 * @param made drafts that reached a verdict: accepted, or one of {@code ended}
 * @param rounds in which they were made
 * @param ended drafts that are no samples, by where and why they ended
 * @param asked what was asked of each model
 * @param usd US dollars by model, of those whose price is known
 */
public record Making(
        long wanted,
        long accepted,
        long made,
        int rounds,
        List<Ended> ended,
        List<Asked> asked,
        Map<String, Double> usd) {

    /**
     * Drafts that ended at a step for one reason.
     *
     * @param fate {@code rejected} by a check, or {@code failed} for want of an answer
     */
    public record Ended(String step, String fate, String reason, long times) {}

    /**
     * What was asked of a model.
     *
     * @param read tokens of prompts
     * @param written tokens of answers
     */
    public record Asked(String model, long answers, long read, long written) {}

    public Making {
        ended = List.copyOf(ended);
        asked = List.copyOf(asked);
        usd = Collections.unmodifiableMap(new LinkedHashMap<>(usd));
        long lost = ended.stream().mapToLong(Ended::times).sum();
        if (made != accepted + lost) {
            throw new IllegalArgumentException(
                    "drafts do not add up: " + made + " were made, but " + accepted + " accepted and " + lost + " not");
        }
    }
}
