package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.State;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Rows of which a step must hold something in memory, all of them; as many as it may. */
final class HeldRows<T extends HeldRow> implements State<HeldRows<T>> {

    private static final long serialVersionUID = 1;

    /** Takes what is needed of a row. */
    interface Look<T> extends Serializable {
        T at(Observation row);
    }

    private final ArrayList<T> rows = new ArrayList<>();

    private HeldRows() {}

    /**
     * Reads rows of some roles, synthetic ones first, in the order of the data.
     *
     * @throws StepFailed if they take more memory than the run grants a step
     */
    static <T extends HeldRow> List<T> read(
            CurateStep step, Survivors survivors, Set<Role> roles, Set<Feature<?>> features, Look<T> look)
            throws IOException {
        return survivors.scan(new Gather<>(step, roles, features, look, survivors.heldBytesMax(), new AtomicLong()));
    }

    /** Rows beyond the bound are read and forgotten: how many bytes all would take is told then. */
    private record Gather<T extends HeldRow>(
            CurateStep step, Set<Role> reads, Set<Feature<?>> requires, Look<T> look, long bytesMax, AtomicLong bytes)
            implements Fold<HeldRows<T>, List<T>> {

        @Override
        public HeldRows<T> newState(Context context) {
            return new HeldRows<>();
        }

        @Override
        public void add(HeldRows<T> held, Observation row) {
            T seen = look.at(row);
            if (bytes.addAndGet(seen.bytes()) <= bytesMax) {
                held.rows.add(seen);
            } else {
                held.rows.clear();
            }
        }

        @Override
        public List<T> finish(HeldRows<T> held, Context context) {
            if (bytes.get() > bytesMax) {
                throw new StepFailed(
                        step,
                        String.format(
                                "it holds all rows in memory, and they take about %,d MB of the %,d MB that a step may; put a"
                                        + " step that drops rows before it, or give Java more memory (JAVA_TOOL_OPTIONS=-Xmx...)",
                                bytes.get() >> 20, bytesMax >> 20));
            }
            return held.rows.stream()
                    .sorted(Comparator.comparing(HeldRow::role).thenComparingLong(HeldRow::ordinal))
                    .toList();
        }
    }

    @Override
    public HeldRows<T> copy() {
        HeldRows<T> copy = new HeldRows<>();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(HeldRows<T> other) {
        rows.addAll(other.rows);
    }
}
