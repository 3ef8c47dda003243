package io.assay.core.data;

import io.assay.core.Require;

/**
 * What a reader takes from untrusted data before it says no.
 *
 * @param recordBytesMax the longest line, array element or row; a longer one is skipped without being held in memory
 * @param nestingMax how deep lists and objects may lie in each other
 * @param fieldsMax columns of one record
 * @param expansionRatioMax decompressed bytes per compressed byte; text rarely passes 30
 * @param expansionFreeBytes decompressed bytes below which the ratio is not looked at: little files may pack well
 * @param expandedBytesMax decompressed bytes of one file, whatever its ratio
 * @param filesMax files one command may name, by directories and patterns too
 * @param idsMax how many declared ids are compared for being unique; with more, {@code file:record} is the id
 */
public record ReadLimits(
        int recordBytesMax,
        int nestingMax,
        int fieldsMax,
        int expansionRatioMax,
        long expansionFreeBytes,
        long expandedBytesMax,
        int filesMax,
        int idsMax) {

    public static final ReadLimits DEFAULT =
            new ReadLimits(16 << 20, 200, 10_000, 500, 32L << 20, 4L << 40, 100_000, 10_000_000);

    public ReadLimits {
        Require.that(recordBytesMax >= 64, "recordBytesMax must be at least 64, but was %d", recordBytesMax);
        Require.that(recordBytesMax <= 1 << 29, "recordBytesMax must be at most 512 MiB, but was %d", recordBytesMax);
        Require.that(nestingMax >= 1, "nestingMax must be at least 1, but was %d", nestingMax);
        Require.that(fieldsMax >= 1, "fieldsMax must be at least 1, but was %d", fieldsMax);
        Require.that(expansionRatioMax >= 1, "expansionRatioMax must be at least 1, but was %d", expansionRatioMax);
        Require.that(
                expansionFreeBytes >= 0, "expansionFreeBytes must not be negative, but was %d", expansionFreeBytes);
        Require.that(expandedBytesMax >= 1, "expandedBytesMax must be at least 1, but was %d", expandedBytesMax);
        Require.that(filesMax >= 1 && filesMax < 1 << 23, "filesMax must be 1 to 8388607, but was %d", filesMax);
        Require.that(idsMax >= 0 && idsMax <= 1 << 28, "idsMax must be 0 to 268435456, but was %d", idsMax);
    }

    /** The same limits with another longest record. */
    public ReadLimits recordBytesMax(int bytes) {
        return new ReadLimits(
                bytes,
                nestingMax,
                fieldsMax,
                expansionRatioMax,
                expansionFreeBytes,
                expandedBytesMax,
                filesMax,
                idsMax);
    }
}
