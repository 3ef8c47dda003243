package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Row;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mends rows of a table that break the schema, by the rules that are named and no others, in their order. It drops nothing; what was written over is in {@code changes.jsonl},
 * row by row. What no rule mends stays broken: {@link Constraints} behind it drops that.
 */
@Meaning(
        "Mends rows of a table that break a constraint of the schema, by the rules named; changes.jsonl says what was changed.")
public record Repair(
        @Shorthand
        @Default("[clip,nearest-category,swap,imply]")
        @Meaning(
                "clip numbers to their range, the nearest category for an unknown one, swap numbers in the wrong order, write"
                        + " what is implied")
        List<RepairRule> rules)
        implements SetRule {

    public Repair {
        rules = List.copyOf(rules);
        Require.that(!rules.isEmpty(), "rules must name at least one");
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        Tabular.require(this, rows);
        return rows.scan(new Mend(this));
    }

    private record Mend(Repair step) implements Fold<Drops, Drops> {

        @Override
        public Drops newState(Context context) {
            return new Drops();
        }

        @Override
        public void add(Drops drops, Observation observation) {
            Row before = Tabular.row(observation);
            Row after = before;
            for (RepairRule rule : step.rules) {
                after = rule.mend(after);
            }
            for (int i = 0; i < before.schema().columns().size(); i++) {
                if (!before.text(i).equals(after.text(i))) {
                    String column = before.schema().columns().get(i).name();
                    Object written = observation.sample().fields().columns().get(column);
                    drops.mark(observation.sample().ordinal(), column, like(written, after, i));
                }
            }
        }

        /** A number where there was one: JSON tells them apart. */
        private static Object like(@Nullable Object before, Row after, int at) {
            return before instanceof Number && after.hasNumber(at) ? (Object) after.number(at) : after.text(at);
        }

        @Override
        public Drops finish(Drops drops, Context context) {
            return drops;
        }
    }
}
