package io.assay.core.state;

import io.assay.core.Scratch;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Runs of records on disk, read back together part by part. */
final class SpilledRuns implements Serializable {

    private static final long serialVersionUID = 1;

    /** Keys are parted by their highest bits; one part of all runs is in memory at a time. */
    static final int PART_BITS = 8;

    private static final int PARTS = 1 << PART_BITS;
    private static final int BUFFER_RECORDS = 8192;
    /** How many parts are read and combined side by side; they are shown one after the other. */
    private static final int AT_ONCE = 4;

    /** A run on disk: whether its records tell groups, and where each part begins and the last ends. */
    private record Spilled(FileChannel file, boolean grouped, int[] starts) {}

    /** A state that has spilled stays on its machine: channels do not serialize. */
    private final ArrayList<Spilled> spilled = new ArrayList<>();

    /** Writes records away, which must come in the order of their parts. */
    void spill(Scratch scratch, long[] records, int length, boolean grouped) {
        try {
            FileChannel file = scratch.file();
            ByteBuffer buffer = buffer(BUFFER_RECORDS);
            for (int from = 0; from < length; from += BUFFER_RECORDS) {
                int n = Math.min(BUFFER_RECORDS, length - from);
                buffer.clear().asLongBuffer().put(records, from, n);
                write(file, buffer.limit(n * Long.BYTES));
            }
            spilled.add(new Spilled(file, grouped, starts(records, length)));
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

    /** Where each part begins and the last ends. */
    private static int[] starts(long[] records, int length) {
        int[] starts = new int[PARTS + 1];
        for (int i = 0; i < length; i++) {
            starts[(int) (records[i] >>> Long.SIZE - PART_BITS) + 1]++; // Parts follow the unsigned order of keys.
        }
        for (int part = 0; part < PARTS; part++) {
            starts[part + 1] += starts[part];
        }
        return starts;
    }

    /**
     * All records with those in memory, to be shown key by key in ascending order, as often as wanted.
     *
     * @param inMemory what was not spilled, from 0
     * @param length how many records that are
     * @param grouped whether to tell groups apart; where not, what was spilled by group is counted together
     */
    Consumer<RunVisitor> with(long[] inMemory, int length, boolean grouped) {
        if (spilled.isEmpty()) {
            return Combiner.combine(inMemory, length, grouped, 0)::visit;
        }
        long[] parted = Combiner.parted(inMemory, length, PART_BITS);
        int[] starts = starts(parted, length);
        return visitor -> {
            for (int first = 0; first < PARTS; first += AT_ONCE) {
                IntStream.range(first, first + AT_ONCE)
                        .parallel()
                        .mapToObj(part -> part(parted, starts, part, grouped))
                        .toList()
                        .forEach(run -> run.visit(visitor));
            }
        };
    }

    /** One part of all runs and of what is in memory. */
    private Run part(long[] inMemory, int[] starts, int part, boolean grouped) {
        int at = starts[part + 1] - starts[part];
        long size = at;
        for (Spilled run : spilled) {
            size += run.starts[part + 1] - run.starts[part];
        }
        long[] records = new long[Math.toIntExact(size)];
        System.arraycopy(inMemory, starts[part], records, 0, at);
        for (Spilled run : spilled) {
            int n = run.starts[part + 1] - run.starts[part];
            ByteBuffer buffer = buffer(n);
            read(run.file, buffer, (long) run.starts[part] * Long.BYTES);
            buffer.asLongBuffer().get(records, at, n);
            int end = at + n;
            for (; at < end; at++) {
                records[at] &= Run.kept(grouped || !run.grouped);
            }
        }
        return Combiner.combine(records, records.length, grouped, PART_BITS);
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
