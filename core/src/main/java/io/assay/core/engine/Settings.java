package io.assay.core.engine;

import io.assay.core.Require;
import java.nio.file.Path;
import java.util.List;

/**
 * How a run is made.
 *
 * @param seed seed of everything that looks random
 * @param threads worker threads
 * @param scratch directory for temporary files
 * @param stateBytesMax memory one state may hold before it spills
 * @param showReference whether texts of reference, holdout and benchmark may appear in the report
 * @param by fields by which every metric is also measured slice by slice
 */
public record Settings(
        long seed, int threads, Path scratch, long stateBytesMax, boolean showReference, List<String> by) {

    private static final long STATE_BYTES_MAX = 12L << 20;

    public Settings {
        Require.that(threads >= 1, "threads must be at least 1, but was %d", threads);
        Require.that(stateBytesMax >= 1, "stateBytesMax must be at least 1, but was %d", stateBytesMax);
        by = List.copyOf(by);
    }

    /** The usual settings: seed 7, a thread a core, temporary files where the system keeps them. */
    public static Settings usual() {
        return new Settings(
                7,
                Runtime.getRuntime().availableProcessors(),
                Path.of(System.getProperty("java.io.tmpdir")),
                STATE_BYTES_MAX,
                false,
                List.of());
    }

    public Settings withSeed(long other) {
        return new Settings(other, threads, scratch, stateBytesMax, showReference, by);
    }

    public Settings withThreads(int other) {
        return new Settings(seed, other, scratch, stateBytesMax, showReference, by);
    }

    public Settings withScratch(Path other) {
        return new Settings(seed, threads, other, stateBytesMax, showReference, by);
    }

    public Settings withStateBytesMax(long other) {
        return new Settings(seed, threads, scratch, other, showReference, by);
    }

    public Settings withShowReference(boolean other) {
        return new Settings(seed, threads, scratch, stateBytesMax, other, by);
    }

    public Settings withBy(List<String> other) {
        return new Settings(seed, threads, scratch, stateBytesMax, showReference, other);
    }
}
