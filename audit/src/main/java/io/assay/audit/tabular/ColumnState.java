package io.assay.audit.tabular;

import io.assay.core.Context;
import io.assay.core.LeavesOneOut;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.Scratch;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All rows of tables, column by column, whatever their number: what does not fit in memory goes to scratch. Metrics of columns and of pairs of columns
 * share one.
 */
final class ColumnState implements LeavesOneOut<ColumnState> {

    private static final long serialVersionUID = 1;

    /** The most rows with which a metric is finished twenty times more, a group left out each time. */
    private static final int LEAVE_OUT_MAX = 10_000;

    private final transient @Nullable Scratch scratch;
    private final long bytesMax;
    private final int without;
    private final Meanings meanings = new Meanings();
    private final EnumMap<Role, List<Block>> closed = new EnumMap<>(Role.class);
    private final EnumMap<Role, Block> open = new EnumMap<>(Role.class);
    private long bytes;
    private transient @Nullable FileChannel file;
    private transient @Nullable ColumnSet tables;

    /** @param context gives the memory limit and the place to spill */
    ColumnState(Context context) {
        this(context.scratch(), context.stateBytesMax(), -1);
    }

    private ColumnState(@Nullable Scratch scratch, long bytesMax, int without) {
        this.scratch = scratch;
        this.bytesMax = bytesMax;
        this.without = without;
    }

    void add(Observation observation) {
        if (!(observation.sample().payload() instanceof Row row)) {
            return;
        }
        tables = null;
        meanings.add(observation);
        Block block = open.computeIfAbsent(observation.role(), any -> Block.of(row.schema()));
        block.add(observation, row);
        if (block.isFull()) {
            close(observation.role(), block);
            open.put(observation.role(), block.next());
        }
    }

    private void close(Role role, Block block) {
        closed.computeIfAbsent(role, any -> new ArrayList<>()).add(block);
        Scratch space = scratch;
        if (space == null || bytes + block.bytes() <= bytesMax) {
            bytes += block.bytes();
            return;
        }
        FileChannel into = file == null ? Block.file(space) : file;
        file = into;
        block.spill(into);
    }

    /** Closes all blocks, so that they may be shared. */
    private void close() {
        open.forEach((role, block) -> {
            if (block.rows() > 0) {
                close(role, block);
            }
        });
        open.clear();
    }

    /** The tables of all roles. */
    synchronized ColumnSet tables() {
        ColumnSet known = tables;
        if (known == null) {
            Map<Role, Columns> stored = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                List<Block> blocks = blocks(role);
                if (blocks.stream().anyMatch(block -> block.rows() > 0)) {
                    StoredColumns columns = new StoredColumns(blocks, without);
                    if (columns.size() > 0) {
                        stored.put(role, columns);
                    }
                }
            }
            known = new ColumnSet(meanings, stored);
            tables = known;
        }
        return known;
    }

    private List<Block> blocks(Role role) {
        List<Block> blocks = new ArrayList<>(closed.getOrDefault(role, List.of()));
        Block last = open.get(role);
        if (last != null) {
            blocks.add(last);
        }
        return blocks;
    }

    @Override
    public boolean canLeaveOut() {
        long rows = 0;
        for (Role role : Role.values()) {
            rows += blocks(role).stream().mapToLong(Block::rows).sum();
        }
        return rows <= LEAVE_OUT_MAX;
    }

    @Override
    public ColumnState without(int group) {
        ColumnState view = new ColumnState(null, bytesMax, group);
        for (Role role : Role.values()) {
            view.closed.put(role, blocks(role));
        }
        view.meanings.merge(meanings);
        return view;
    }

    @Override
    public ColumnState copy() {
        ColumnState copy = new ColumnState(scratch, bytesMax, without);
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(ColumnState other) {
        tables = null;
        close();
        other.close();
        other.closed.forEach((role, blocks) ->
                closed.computeIfAbsent(role, any -> new ArrayList<>()).addAll(blocks));
        bytes += other.bytes;
        meanings.merge(other.meanings);
    }
}
