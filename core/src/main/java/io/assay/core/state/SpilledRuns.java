package io.assay.core.state;

import io.assay.core.Role;
import io.assay.core.Scratch;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;

/** Runs of counted records on disk, parted by their highest bits, read back together part by part. */
final class SpilledRuns implements Serializable {

    private static final long serialVersionUID = 1;

    /** Keys are parted by their highest bits; one part of all runs is in memory at a time. */
    private static final int PART_BITS = 6;

    private static final int PARTS = 1 << PART_BITS;
    private static final int RECORD_BYTES = Long.BYTES + Integer.BYTES;
    private static final int GROUP_MASK = 31;
    private static final int ROLE_SHIFT = 5;
    private static final int ROLE_MASK = 7;

    /** Records with their counts. */
    record Run(long[] keys, int[] counts) {}

    /** A run on disk: where each part begins, in records, and where the last ends. */
    private record Spilled(FileChannel file, int[] starts) {}

    /** A state that has spilled stays on its machine: channels do not serialize. */
    private final ArrayList<Spilled> spilled = new ArrayList<>();

    /** Writes a run away, in any order. */
    void spill(Scratch scratch, Run run) {
        int[] starts = new int[PARTS + 1];
        for (long key : run.keys) {
            starts[part(key) + 1]++;
        }
        for (int part = 0; part < PARTS; part++) {
            starts[part + 1] += starts[part];
        }
        int[] next = starts.clone();
        int[] order = new int[run.keys.length];
        for (int i = 0; i < run.keys.length; i++) {
            order[next[part(run.keys[i])]++] = i;
        }
        try {
            FileChannel file = scratch.file();
            ByteBuffer buffer = ByteBuffer.allocate(RECORD_BYTES * 8192);
            for (int i : order) {
                buffer.putLong(run.keys[i]).putInt(run.counts[i]);
                if (!buffer.hasRemaining()) {
                    write(file, buffer);
                }
            }
            write(file, buffer);
            spilled.add(new Spilled(file, starts));
        } catch (IOException cause) {
            throw new UncheckedIOException("the scratch space is full or gone; free space or set --scratch", cause);
        }
    }

    private static void write(FileChannel file, ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    /** Index of the first record of a part. */
    private static int start(long[] keys, int part) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (part(keys[middle]) < part) {
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

    /**
     * Shows every key, in ascending order.
     *
     * @param inMemory what was not spilled, sorted
     * @param groups how many groups to tell apart; records of others are counted in the first
     */
    void visit(Run inMemory, int groups, KeyVisitor visitor) {
        long[][] counts = new long[Role.values().length][groups];
        if (spilled.isEmpty()) {
            show(inMemory.keys, inMemory.counts, inMemory.keys.length, visitor, counts);
            return;
        }
        for (int part = 0; part < PARTS; part++) {
            long size = 0;
            for (Spilled run : spilled) {
                size += run.starts[part + 1] - run.starts[part];
            }
            int from = start(inMemory.keys, part);
            int length = start(inMemory.keys, part + 1) - from;
            size += length;
            long[] keys = new long[Math.toIntExact(size)];
            int[] times = new int[keys.length];
            int at = 0;
            for (Spilled run : spilled) {
                at = read(run, part, keys, times, at);
            }
            System.arraycopy(inMemory.keys, from, keys, at, length);
            System.arraycopy(inMemory.counts, from, times, at, length);
            at += length;
            Run sorted = RecordSort.sorted(new Run(keys, times), PART_BITS);
            show(sorted.keys, sorted.counts, at, visitor, counts);
        }
    }

    private static int read(Spilled run, int part, long[] keys, int[] times, int at) {
        try {
            int records = run.starts[part + 1] - run.starts[part];
            ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(records, RECORD_BYTES));
            long position = (long) run.starts[part] * RECORD_BYTES;
            while (buffer.hasRemaining()) {
                if (run.file.read(buffer, position + buffer.position()) < 0) {
                    throw new IOException("a scratch file is shorter than what was written to it");
                }
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                keys[at] = buffer.getLong();
                times[at++] = buffer.getInt();
            }
            return at;
        } catch (IOException cause) {
            throw new UncheckedIOException("the scratch space could not be read back", cause);
        }
    }

    private static void show(long[] keys, int[] times, int length, KeyVisitor visitor, long[][] counts) {
        for (int i = 0; i < length; ) {
            long key = keys[i] & ~0xFFL;
            int from = i;
            for (; i < length && (keys[i] & ~0xFFL) == key; i++) {
                long[] groups = counts[role(keys[i])];
                groups[groups.length == 1 ? 0 : group(keys[i])] += times[i];
            }
            visitor.key(key, counts);
            for (int j = from; j < i; j++) {
                long[] groups = counts[role(keys[j])];
                groups[groups.length == 1 ? 0 : group(keys[j])] = 0;
            }
        }
    }

    private static int role(long key) {
        return (int) (key >>> ROLE_SHIFT) & ROLE_MASK;
    }

    private static int group(long key) {
        return (int) key & GROUP_MASK;
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
