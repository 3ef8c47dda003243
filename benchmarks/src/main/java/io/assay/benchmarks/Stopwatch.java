package io.assay.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times a trial as the peers' {@code peer.py} does, and says it in the same words. */
final class Stopwatch {

    private static final int REPEATS = 3;
    /** The peers warm up with one call. Java compiles while it runs, so it is called until it has had so much of the processor. */
    private static final double WARM_UP_SECONDS = 6;

    private static final int WARM_UP_CALLS_LEAST = 3;

    private Stopwatch() {}

    static String line(Workload workload, Arguments arguments) throws Exception {
        return Line.of(measure(workload, workload.prepare(arguments), arguments.number("repeats", REPEATS)));
    }

    private static <R> Map<String, Object> measure(Workload workload, Trial<R> trial, int repeats) throws Exception {
        double first = seconds(trial);
        double cold = cpuSeconds();
        for (int calls = 1; calls < WARM_UP_CALLS_LEAST || cpuSeconds() - cold < WARM_UP_SECONDS; calls++) {
            seconds(trial);
        }
        double[] wall = new double[repeats];
        double[] cpu = new double[repeats];
        R result = null;
        for (int i = 0; i < repeats; i++) {
            System.gc();
            double cpuBefore = cpuSeconds();
            long before = System.nanoTime();
            result = trial.work().call();
            wall[i] = (System.nanoTime() - before) / 1e9;
            cpu[i] = cpuSeconds() - cpuBefore;
        }
        Object value = trial.value().apply(result);
        double[] runs = wall.clone();
        Arrays.sort(wall);
        Arrays.sort(cpu);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("workload", workload.id().toUpperCase(java.util.Locale.ROOT));
        line.put("peer", "assay");
        line.put("version", "0.1.0");
        line.put("items", trial.items());
        line.put("unit", trial.unit());
        line.put("seconds", wall[repeats / 2]);
        line.put("seconds_min", wall[0]);
        line.put("seconds_first", first);
        line.put("cpu_seconds_min", cpu[0]);
        line.put("runs", runs);
        line.put("rate", trial.items() / wall[repeats / 2]);
        line.put("threads", 1);
        line.put("peak_rss_mb", peakMegabytes());
        line.put("value", value);
        return line;
    }

    private static double seconds(Trial<?> trial) throws Exception {
        long before = System.nanoTime();
        trial.work().call();
        return (System.nanoTime() - before) / 1e9;
    }

    /** Of all threads: the compiler's and the collector's count too. */
    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    /** The most memory that the process ever held, as Linux counts it. */
    private static double peakMegabytes() throws IOException {
        for (String status : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (status.startsWith("VmHWM:")) {
                return Long.parseLong(status.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return 0;
    }
}
