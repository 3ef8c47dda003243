package io.assay.curate;

import io.assay.core.Names;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Dataset;
import io.assay.core.data.Sifted;
import io.assay.core.engine.Ledger;
import io.assay.core.plan.Default;
import io.assay.core.plan.Shorthand;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of every row.
 *
 * @param data the data
 * @param steps what each step did, in their order
 * @param ledger which records could be read
 */
public record Curated(List<Dataset> data, List<Step> steps, Ledger ledger) {

    /**
     * A step and what it did.
     *
     * @param step the step
     * @param drops what it dropped
     * @param unanswered rows it could not judge, which stay
     * @param reason why it could not
     */
    public record Step(CurateStep step, Drops drops, long unanswered, String reason) {

        /** A row that stays, as it is after this step. */
        Sample change(Sample row) {
            return drops.marked(step.change(row));
        }
    }

    /** Is shown every row in the order of the data. */
    public interface Visitor {

        /** A row that stays, as the steps changed it. */
        void kept(Sample row) throws IOException;

        /** A row in which a step wrote something over, before it is kept or dropped; steps count from 0. */
        default void changed(Sample row, int step, List<Change> changes) throws IOException {}

        /** A row that a step dropped; steps count from 0. */
        void dropped(Sample row, int step, Drops.Reason reason) throws IOException;
    }

    public Curated {
        data = List.copyOf(data);
        steps = List.copyOf(steps);
    }

    /** Name of a step as plans write it. */
    public static String name(CurateStep step) {
        return Names.kebab(step.getClass().getSimpleName());
    }

    /** A step as people write it: its name with the parameters that say something. */
    public static String describe(CurateStep step) {
        List<String> parameters = new ArrayList<>();
        for (RecordComponent component : step.getClass().getRecordComponents()) {
            String value = written(component, step);
            if (!value.isEmpty()) {
                boolean named = !component.isAnnotationPresent(Shorthand.class);
                parameters.add(named ? Names.kebab(component.getName()) + "=" + value : value);
            }
        }
        return parameters.isEmpty() ? name(step) : name(step) + "[" + String.join(",", parameters) + "]";
    }

    /** Nothing where the value is the usual one. */
    private static String written(RecordComponent component, CurateStep step) {
        try {
            component.getAccessor().setAccessible(true);
            String value = written(component.getAccessor().invoke(step));
            Default usual = component.getAnnotation(Default.class);
            return usual != null && usual.value().equals(value) ? "" : value;
        } catch (ReflectiveOperationException ours) {
            throw new IllegalStateException("a step's parameters can be read", ours);
        }
    }

    private static String written(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Curated::written).orElse("");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Curated::written).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Enum<?> word ? Names.kebab(word.name()) : String.valueOf(value);
    }

    /** How many rows there were. */
    public long rows() {
        return data.stream()
                .filter(some -> some.role() == Role.SYNTHETIC)
                .flatMap(some -> some.files().stream())
                .mapToLong(file -> ledger.accepted(Role.SYNTHETIC, file.name()))
                .sum();
    }

    /** How many stay. */
    public long kept() {
        return rows() - steps.stream().mapToLong(step -> step.drops().size()).sum();
    }

    /** Shows every row, read once more. */
    public void each(Visitor visitor) throws IOException {
        for (Dataset some : data) {
            if (some.role() != Role.SYNTHETIC) {
                continue;
            }
            try (Batches batches = some.open()) {
                for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                    for (Sample row : batch.parse().samples()) {
                        show(row, visitor);
                    }
                }
            }
        }
    }

    private void show(Sample row, Visitor visitor) throws IOException {
        Sample changed = row;
        for (int i = 0; i < steps.size(); i++) {
            Optional<Drops.Reason> reason = steps.get(i).drops().find(row.ordinal());
            if (reason.isPresent()) {
                visitor.dropped(changed, i, reason.get());
                return;
            }
            List<Change> over = steps.get(i).drops().over(changed);
            if (!over.isEmpty()) {
                visitor.changed(changed, i, over);
            }
            changed = steps.get(i).change(changed);
        }
        visitor.kept(changed);
    }

    /** The rows that some steps left of data, as they changed them. */
    static Dataset left(Dataset data, List<Step> steps) {
        return new Sifted(data, row -> {
            Sample changed = row;
            for (Step step : steps) {
                if (step.drops().has(row.ordinal())) {
                    return Optional.empty();
                }
                changed = step.change(changed);
            }
            return Optional.of(changed);
        });
    }
}
