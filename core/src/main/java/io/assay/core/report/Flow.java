package io.assay.core.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows through steps: what came in, what each step dropped and why, what is left. It adds up, or it cannot be made.
 *
 * @param title what was curated
 * @param read rows that could be read
 * @param rejected records that could not
 * @param steps in their order
 * @param kept rows that are left
 */
public record Flow(String title, long read, long rejected, List<Step> steps, long kept) {

    /**
     * One step.
     *
     * @param name the step with its parameters
     * @param in rows that it saw
     * @param dropped rows that it dropped, by the rule they broke
     * @param unanswered rows that it could not judge, which stay
     * @param reason why it could not
     * @param written columns that it wrote into rows that stay, as weights and repaired labels
     * @param examples some of the dropped rows
     * @param values what it measured, by name
     * @param notes what else is to be known of it, in sentences
     */
    public record Step(
            String name,
            long in,
            Map<String, Long> dropped,
            long unanswered,
            String reason,
            List<Written> written,
            List<Example> examples,
            Map<String, Double> values,
            List<String> notes) {

        public Step {
            dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
            written = List.copyOf(written);
            examples = List.copyOf(examples);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            notes = List.copyOf(notes);
        }

        public long out() {
            return in - dropped.values().stream().mapToLong(count -> count).sum();
        }
    }

    /**
     * What was written into a column.
     *
     * @param column its name
     * @param rows how many rows have another value now
     * @param numbers {@code mean}, {@code least} and {@code greatest} of what was written; empty where it is no number
     */
    public record Written(String column, long rows, Map<String, Double> numbers) {

        public Written {
            numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        }
    }

    /**
     * A dropped row.
     *
     * @param id its id
     * @param rule the rule it broke
     * @param detail the score, and the row it is near to
     * @param text the beginning of its text, personal data masked
     */
    public record Example(String id, String rule, String detail, String text) {}

    public Flow {
        steps = List.copyOf(steps);
        List<String> wrong = new ArrayList<>();
        long left = read;
        for (Step step : steps) {
            if (step.in() != left) {
                wrong.add(step.name() + " saw " + step.in() + " rows where " + left + " were left");
            }
            left = step.out();
        }
        if (left != kept) {
            wrong.add(kept + " rows were kept where " + left + " were left");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("rows do not add up: " + String.join("; ", wrong));
        }
    }
}
