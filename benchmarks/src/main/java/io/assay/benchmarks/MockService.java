package io.assay.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The peers' stand-in for a model's service, in a process of its own and on another core than ours: {@code mock-llm-server} in the folder of
 * {@code PYTHONPATH}, by the Python of {@code BENCH_PYTHON}, as {@code benchmarks/run} sets them.
 */
final class MockService implements AutoCloseable {

    private final Process process;
    private final String address;

    private MockService(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param latency of each answer, in seconds, as the peers write it */
    static MockService start(String latency) throws IOException {
        Process process = new ProcessBuilder(
                        "taskset",
                        "-c",
                        "0",
                        variable("BENCH_PYTHON"),
                        Path.of(variable("PYTHONPATH"), "mock-llm-server").toString(),
                        "--port",
                        "0",
                        "--latency",
                        latency)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the mock service said nothing: is there a mock-llm-server in PYTHONPATH?");
        }
        return new MockService(process, "http://127.0.0.1:" + line.replaceAll("\\D", "") + "/v1");
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " must be set, as benchmarks/run does");
        }
        return value;
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
