package io.assay.verify.sandbox;

import io.assay.verify.sandbox.Run.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Lets a command run as long as it keeps its limits, and ends it with all that it started where it does not. */
final class Watch {

    private static final int LOOK_MILLIS = 10;
    private static final long PAGE_BYTES = 4096;
    private static final int SECONDS_OF_TRIAL = 10;

    private final Process process;
    private final Limits limits;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private Watch(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
    }

    /** Runs a command to its end, whichever it is: {@link Ending#FINISHED} where it was not ended from here, whatever its code. */
    static Run run(List<String> command, Limits limits) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new Watch(process, limits).run();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while code was running", stopped);
        }
    }

    /** Whether a command can be run here at all, and ends well. */
    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(SECONDS_OF_TRIAL, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Run run() throws IOException, InterruptedException {
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
            Optional<Ending> broken = Optional.empty();
            while (broken.isEmpty() && !process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                read();
                broken = System.nanoTime() > end ? Optional.of(Ending.TOO_LONG) : broken();
            }
            if (broken.isEmpty()) {
                readToEnd();
                broken = output.size() >= limits.outputBytes() ? Optional.of(Ending.TOO_MUCH_OUTPUT) : Optional.empty();
            }
            return new Run(
                    broken.orElse(Ending.FINISHED),
                    broken.isPresent() ? -1 : process.exitValue(),
                    output.toString(StandardCharsets.UTF_8));
        } finally {
            end();
        }
    }

    private void read() throws IOException {
        InputStream from = process.getInputStream();
        int ready = Math.min(from.available(), limits.outputBytes() - output.size());
        output.writeBytes(from.readNBytes(Math.max(0, ready)));
    }

    private void readToEnd() throws IOException {
        output.writeBytes(process.getInputStream().readNBytes(limits.outputBytes() - output.size()));
    }

    private Optional<Ending> broken() {
        if (output.size() >= limits.outputBytes()) {
            return Optional.of(Ending.TOO_MUCH_OUTPUT);
        }
        List<ProcessHandle> processes = process.descendants().toList();
        if (processes.size() > limits.processes()) {
            return Optional.of(Ending.TOO_MANY_PROCESSES);
        }
        long bytes = processes.stream().mapToLong(Watch::resident).sum();
        return bytes > (long) limits.memoryMebibytes() << 20 ? Optional.of(Ending.TOO_MUCH_MEMORY) : Optional.empty();
    }

    /** Memory that a process has now, of pages of its own. */
    private static long resident(ProcessHandle process) {
        try {
            String[] pages = Files.readString(Path.of("/proc/" + process.pid() + "/statm"))
                    .split(" ", -1);
            return (Long.parseLong(pages[1]) - Long.parseLong(pages[2])) * PAGE_BYTES;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The first process takes its whole name space with it, and is gone when all of it is. */
    private void end() throws InterruptedException {
        List<ProcessHandle> left = process.descendants().toList();
        left.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor(SECONDS_OF_TRIAL, TimeUnit.SECONDS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_OF_TRIAL);
        while (left.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
