package io.assay.curate;

import io.assay.core.Feature;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.SampleMetric;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps rows by their score in a metric of the catalogue: {@code text.toxicity < 0.5}. A row that the metric's question does not apply to
 * stays.
 */
@Meaning("Keeps rows by their score in a metric that scores samples, as text.repetition <= 0.")
public record Where(
        @Shorthand @Meaning("metric, comparison, number") String condition) implements SetRule {

    private static final Pattern FORM =
            Pattern.compile("\\s*(\\S+?(?:\\[[^]]*])?)\\s*(<=|>=|<|>)\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*");

    public Where {
        Condition.parse(condition);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        return rows.scan(new RowFold(Condition.parse(condition)));
    }

    /** A condition with its metric. */
    private record Condition(String text, SampleMetric metric, String comparison, double limit) implements RowJudge {

        static Condition parse(String text) {
            Matcher form = FORM.matcher(text);
            Require.that(form.matches(), "a condition is METRIC <= NUMBER (or >=, <, >), but was %s", text);
            return new Condition(
                    text.strip(),
                    SampleScoring.metric(form.group(1)),
                    form.group(2),
                    Double.parseDouble(form.group(3)));
        }

        @Override
        public Set<Feature<?>> requires() {
            return metric.requires();
        }

        @Override
        public Optional<Drops.Reason> judge(Observation row) {
            OptionalDouble score = metric.score(row);
            return score.isEmpty() || holds(score.getAsDouble())
                    ? Optional.empty()
                    : Optional.of(new Drops.Reason(text, score, Optional.empty()));
        }

        private boolean holds(double score) {
            return switch (comparison) {
                case "<=" -> score <= limit;
                case ">=" -> score >= limit;
                case "<" -> score < limit;
                default -> score > limit;
            };
        }
    }
}
