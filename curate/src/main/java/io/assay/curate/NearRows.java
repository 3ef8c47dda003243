package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.SampleRef;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.table.Gower;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Keeps rows that are far enough from every row of the reference, by {@link Gower}'s distance with the ranges of the reference. */
@Meaning("Drops rows of a table that are nearly a row of the reference.")
public record NearRows(
        @Default("0.02") @Meaning("the greatest distance of Gower, 0 to 1, at which a row is a copy")
        double distance) implements SetRule {

    public NearRows {
        Require.that(distance >= 0 && distance < 1, "distance must lie in [0, 1[, but was %s", distance);
    }

    @Override
    public Set<Role> needs() {
        return Set.of(Role.REFERENCE);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        Tabular.require(this, survivors);
        List<Held> real = HeldRows.read(
                this,
                survivors,
                Set.of(Role.REFERENCE),
                Set.of(),
                row -> new Held(row.sample().ref(), Tabular.row(row)));
        if (real.isEmpty()) {
            throw new StepFailed(this, "the reference has no row");
        }
        List<Row> rows = real.stream().map(Held::row).toList();
        Gower gower = Gower.of(rows.get(0).schema(), rows);
        if (gower.columns() == 0) {
            throw new StepFailed(this, "no column can be compared; the schema says that all are names or sentences");
        }
        return survivors.scan(new Compare(distance, real, gower));
    }

    /** A real row. */
    private record Held(SampleRef sample, Row row) implements HeldRow {

        @Override
        public Role role() {
            return sample.role();
        }

        @Override
        public long ordinal() {
            return sample.ordinal();
        }

        @Override
        public long bytes() {
            return BYTES_LEAST + 2 * row.size();
        }
    }

    /** Drops the rows that have a real one near. */
    private record Compare(double distance, List<Held> real, Gower gower) implements Fold<Drops, Drops> {

        @Override
        public Drops newState(Context context) {
            return new Drops();
        }

        @Override
        public void add(Drops drops, Observation observation) {
            Row row = Tabular.row(observation);
            double least = distance;
            Optional<SampleRef> near = Optional.empty();
            for (Held other : real) {
                double there = gower.between(row, other.row, least);
                if (near.isEmpty() ? there <= least : there < least) {
                    least = there;
                    near = Optional.of(other.sample);
                }
            }
            if (near.isPresent()) {
                drops.add(
                        observation.sample().ordinal(),
                        new Drops.Reason("near-to-reference", OptionalDouble.of(least), near));
            }
        }

        @Override
        public Drops finish(Drops drops, Context context) {
            return drops;
        }
    }
}
