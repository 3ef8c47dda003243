package io.assay.benchmarks;

import java.io.IOException;
import java.util.ServiceLoader;

/**
 * One thing to time, on the file that the peer's script of the same id reads.
 *
 * <p>{@code java io.assay.benchmarks.Workload w08 FOLDER [--limit N] [--repeats 3] [--OPTION VALUE]} prints one line of JSON.
 */
public interface Workload {

    /** As the peers' scripts begin: {@code w08}. */
    String id();

    /** Reads what lies outside the clock. */
    Trial<?> prepare(Arguments arguments) throws IOException;

    static void main(String[] words) throws Exception {
        Arguments arguments = Arguments.of(words);
        for (Workload workload : ServiceLoader.load(Workload.class)) {
            if (workload.id().equals(arguments.workload())) {
                System.out.println(Stopwatch.line(workload, arguments));
                return;
            }
        }
        throw new IllegalArgumentException("there is no workload " + arguments.workload());
    }
}
