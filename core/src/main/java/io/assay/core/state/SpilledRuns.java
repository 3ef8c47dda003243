package io.assay.core.state;

import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Scratch;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.stream.IntStream;

/** Sorted runs of counted records on disk, read back together part by part. */
final class SpilledRuns implements Serializable {

    private static final long serialVersionUID = 1;

    /** Keys are parted by their highest bits; one part of all runs is in memory at a time. */
    static final int PART_BITS = 8;

    private static final int PARTS = 1 << PART_BITS;
    private static final int BUFFER_RECORDS = 8192;
    /** How many parts are read and combined side by side; they are shown one after the other. */
    private static final int AT_ONCE = 4;

    /** A run on disk, all records before all counts: how many it has, and where each part begins and the last ends. */
    private record Spilled(FileChannel file, long length, int[] starts) {}

    /** A state that has spilled stays on its machine: channels do not serialize. */
    private final ArrayList<Spilled> spilled = new ArrayList<>();

    /** Writes a run away; its records must come in the order of their parts. */
    void spill(Scratch scratch, Run run) {
        try {
            FileChannel file = scratch.file();
            ByteBuffer buffer = buffer(BUFFER_RECORDS);
            for (int from = 0; from < run.length(); from += BUFFER_RECORDS) {
                int n = Math.min(BUFFER_RECORDS, run.length() - from);
                buffer.clear().asLongBuffer().put(run.keys(), from, n);
                write(file, buffer.limit(n * Long.BYTES));
            }
            for (int from = 0; from < run.length(); from += BUFFER_RECORDS) {
                int n = Math.min(BUFFER_RECORDS, run.length() - from);
                buffer.clear().asIntBuffer().put(run.counts(), from, n);
                write(file, buffer.limit(n * Integer.BYTES));
            }
            int[] starts = new int[PARTS + 1];
            for (int part = 0; part <= PARTS; part++) {
                starts[part] = start(run, part);
            }
            spilled.add(new Spilled(file, run.length(), starts));
        } catch (IOException cause) {
            throw new UncheckedIOException("the scratch space is full or gone; free space or set --scratch", cause);
        }
    }

    private static ByteBuffer buffer(int records) {
        return ByteBuffer.allocate(records * Long.BYTES).order(ByteOrder.nativeOrder());
    }

    private static void write(FileChannel file, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    /** Index of the first record of a part. */
    private static int start(Run run, int part) {
        int low = 0;
        int high = run.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (part(run.keys()[middle]) < part) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Parts follow the unsigned order of keys. */
    private static int part(long key) {
        return (int) (key >>> (Long.SIZE - PART_BITS));
    }

    /** Shows every key with its counts by role and group; see {@link #visit(Run, boolean, RunVisitor)}. */
    void visit(Run inMemory, boolean grouped, KeyVisitor visitor) {
        long[][] counts = new long[Role.values().length][grouped ? Observation.GROUPS : 1];
        visit(inMemory, grouped, (records, times, from, to) -> {
            for (int i = from; i < to; i++) {
                counts[Run.role(records[i])][Run.group(records[i])] = times[i];
            }
            visitor.key(records[from] & Run.KEY_MASK, counts);
            for (int i = from; i < to; i++) {
                counts[Run.role(records[i])][Run.group(records[i])] = 0;
            }
        });
    }

    /**
     * Shows every key with its records, in ascending order.
     *
     * @param inMemory what was not spilled
     * @param grouped whether to tell groups apart; where not, what was spilled by group is counted together
     */
    void visit(Run inMemory, boolean grouped, RunVisitor visitor) {
        if (spilled.isEmpty()) {
            inMemory.visit(visitor);
            return;
        }
        long kept = grouped ? -1L : ~Run.GROUP_MASK;
        for (int first = 0; first < PARTS; first += AT_ONCE) {
            IntStream.range(first, first + AT_ONCE)
                    .parallel()
                    .mapToObj(part -> part(inMemory, part, kept))
                    .toList()
                    .forEach(run -> run.visit(visitor));
        }
    }

    /** One part of all runs, of each record the bits that are kept. */
    private Run part(Run inMemory, int part, long kept) {
        int from = start(inMemory, part);
        int length = start(inMemory, part + 1) - from;
        long size = length;
        for (Spilled run : spilled) {
            size += run.starts[part + 1] - run.starts[part];
        }
        long[] keys = new long[Math.toIntExact(size)];
        int[] counts = new int[keys.length];
        System.arraycopy(inMemory.keys(), from, keys, 0, length);
        System.arraycopy(inMemory.counts(), from, counts, 0, length);
        int at = length;
        for (Spilled run : spilled) {
            int n = run.starts[part + 1] - run.starts[part];
            ByteBuffer buffer = buffer(n);
            read(run.file, buffer, (long) run.starts[part] * Long.BYTES);
            buffer.asLongBuffer().get(keys, at, n);
            read(
                    run.file,
                    buffer.clear().limit(n * Integer.BYTES),
                    run.length * Long.BYTES + (long) run.starts[part] * Integer.BYTES);
            buffer.asIntBuffer().get(counts, at, n);
            at += n;
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] &= kept;
        }
        return Combiner.combine(keys, counts, keys.length, PART_BITS);
    }

    private static void read(FileChannel file, ByteBuffer buffer, long position) {
        try {
            while (buffer.hasRemaining()) {
                if (file.read(buffer, position + buffer.position()) < 0) {
                    throw new IOException("a scratch file is shorter than what was written to it");
                }
            }
            buffer.flip();
        } catch (IOException cause) {
            throw new UncheckedIOException("the scratch space could not be read back", cause);
        }
    }

    void merge(SpilledRuns other) {
        spilled.addAll(other.spilled);
    }

    SpilledRuns copy() {
        SpilledRuns copy = new SpilledRuns();
        copy.spilled.addAll(spilled);
        return copy;
    }
}
