package io.assay.verify.sandbox;

import io.assay.core.Require;

/**
 * What a program may use.
 *
 * @param seconds of time on the clock, compiling apart
 * @param memoryMebibytes of all its processes together
 * @param processes with threads
 * @param outputBytes written to standard output and error
 * @param diskMebibytes of files, which lie in memory and go with it
 */
public record Limits(int seconds, int memoryMebibytes, int processes, int outputBytes, int diskMebibytes) {

    public static final Limits DEFAULT = new Limits(10, 512, 64, 1 << 16, 16);

    public Limits {
        Require.that(seconds >= 1 && seconds <= 600, "seconds must lie between 1 and 600, but was %d", seconds);
        Require.that(memoryMebibytes >= 64, "memory-mebibytes must be at least 64, but was %d", memoryMebibytes);
        Require.that(processes >= 32, "processes must be at least 32, but was %d", processes);
        Require.that(outputBytes >= 1024, "output-bytes must be at least 1024, but was %d", outputBytes);
        Require.that(diskMebibytes >= 1, "disk-mebibytes must be at least 1, but was %d", diskMebibytes);
    }
}
