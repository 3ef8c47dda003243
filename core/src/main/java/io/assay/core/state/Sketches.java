package io.assay.core.state;

import io.assay.core.Context;
import io.assay.core.LeavesOneOut;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.Scratch;
import io.assay.core.kernel.Bands;
import io.assay.core.kernel.Shingles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * MinHash sketches of texts of any number, to find those that are nearly the same; what does not fit in memory spills to scratch.
 *
 * <p>Beside its sketch the runs of a text are kept, as long as all texts together have no more than {@link #RUNS_MAX}: then
 * candidates are compared exactly, beyond that by their sketches.
 */
public final class Sketches implements LeavesOneOut<Sketches> {

    private static final long serialVersionUID = 1;

    /** The most runs that are kept, 4 bytes each. */
    public static final long RUNS_MAX = 64_000_000;

    /** Up to so many runs all pairs are compared, where the texts are few. */
    private static final long SMALL_RUNS_MAX = 2_000_000;

    private static final int BLOCKS_IN_MEMORY = 4;

    private final double threshold;
    private final Bands bands;
    private final int permutations;
    private final transient @Nullable Scratch scratch;
    private final long bytesMax;
    private final List<SketchBlock> blocks = new ArrayList<>();
    private final int without;
    private long runs;
    private final long[] texts = new long[Role.values().length];
    private long empty;
    private transient @Nullable OpenBlock open;
    private transient @Nullable FileChannel file;
    private transient @Nullable NearPairs found;

    public Sketches(double threshold, int permutations, Context context) {
        this(threshold, permutations, context.scratch(), context.stateBytesMax(), -1);
    }

    private Sketches(double threshold, int permutations, @Nullable Scratch scratch, long bytesMax, int without) {
        this.threshold = threshold;
        this.permutations = permutations;
        this.bands = Bands.of(threshold, permutations);
        this.scratch = scratch;
        this.bytesMax = bytesMax;
        this.without = without;
    }

    /** Adds a text by its runs. */
    public void add(Shingles shingles, SampleRef sample, int group) {
        int size = shingles.size();
        if (size == 0) {
            empty += sample.role() == Role.SYNTHETIC ? 1 : 0;
            return;
        }
        OpenBlock block = open == null ? new OpenBlock(bands, permutations) : open;
        open = block;
        block.add(shingles, SketchBlock.place(sample, group), runs + size <= RUNS_MAX);
        runs += size;
        texts[sample.role().ordinal()]++;
        if (block.bytes() >= bytesMax / BLOCKS_IN_MEMORY) {
            close();
        }
    }

    /** Closes the open block, and spills closed ones where they are too many for memory. */
    private synchronized void close() {
        OpenBlock block = open;
        if (block != null) {
            blocks.add(block.close());
            open = null;
            found = null;
        }
        Scratch disk = scratch;
        if (disk == null
                || blocks.stream().mapToLong(SketchBlock::bytesInMemory).sum() <= bytesMax) {
            return;
        }
        try {
            FileChannel to = file == null ? disk.file() : file;
            file = to;
            for (SketchBlock one : blocks) {
                one.spill(to);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("the scratch space is full or gone; free space or set --scratch", cause);
        }
    }

    /** The pairs of texts that are nearly the same; looked for once. */
    public synchronized NearPairs near() {
        close();
        NearPairs known = found;
        if (known == null) {
            known = search(false).run();
            found = known;
        }
        return known;
    }

    /** Shows every synthetic text that has a near one, with its cluster and the nearest to it. */
    public synchronized void eachLink(NearLinks.Visitor visitor) {
        close();
        search(true).showLinks(visitor);
    }

    private NearSearch search(boolean linked) {
        return new NearSearch(blocks, bands, threshold, isExact(), runs <= SMALL_RUNS_MAX, without, linked);
    }

    /** Whether candidates are compared by all their runs, not by their sketches. */
    public boolean isExact() {
        return runs <= RUNS_MAX;
    }

    /** Which pairs become candidates. */
    public Bands bands() {
        return bands;
    }

    /** How many texts of a role have a run at all. */
    public long texts(Role role) {
        return texts[role.ordinal()];
    }

    /** Synthetic texts without a single run. */
    public long empty() {
        return empty;
    }

    @Override
    public Sketches without(int group) {
        return like(null, group);
    }

    @Override
    public Sketches copy() {
        return like(scratch, without);
    }

    private Sketches like(@Nullable Scratch disk, int group) {
        close();
        Sketches like = new Sketches(threshold, permutations, disk, bytesMax, group);
        like.take(this);
        return like;
    }

    private void take(Sketches other) {
        blocks.addAll(other.blocks);
        runs += other.runs;
        empty += other.empty;
        for (int role = 0; role < texts.length; role++) {
            texts[role] += other.texts[role];
        }
    }

    @Override
    public void merge(Sketches other) {
        other.close();
        take(other);
        found = null;
        close();
    }

    private void writeObject(java.io.ObjectOutputStream out) throws IOException {
        close();
        out.defaultWriteObject();
    }
}
