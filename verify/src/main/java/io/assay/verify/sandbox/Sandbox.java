package io.assay.verify.sandbox;

import io.assay.core.Unavailable;
import io.assay.verify.sandbox.Run.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Runs programs without network, without files but their own, bounded in time, memory, processes, output and disk, and ends all that they started. A program is run once, as many at a
 * time as the machine has processors.
 *
 * <p>That a program came to its end is told by a word that is drawn for this run and written by a last statement, so that leaving early is not passing. A program that
 * looks for this very word in its own source can find it: what is run here is hostile to the machine, not to its own tests.
 */
public final class Sandbox implements CodeRunner {

    /** What to do where it cannot be had. */
    public static final String REMEDY =
            "install bubblewrap (Debian: apt-get install bubblewrap) and allow name spaces of users; code is never run without it";

    private static final int COMPILE_SECONDS = 60;
    private static final int WORD_BYTES = 16;

    private final Bubblewrap wrap;
    private final Limits limits;
    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final SecureRandom chance = new SecureRandom();

    private Sandbox(Bubblewrap wrap, Limits limits) {
        this.wrap = wrap;
        this.limits = limits;
    }

    /** The sandbox of this machine; empty where it offers no isolation, with {@link #REMEDY}. */
    public static Optional<Sandbox> find(Limits limits) {
        return Bubblewrap.find(limits).map(wrap -> new Sandbox(wrap, limits));
    }

    @Override
    public Optional<String> missing(Language language) {
        try {
            Toolchain.of(language, limits);
            return Optional.empty();
        } catch (Unavailable notThere) {
            return Optional.of(String.valueOf(notThere.getMessage()));
        }
    }

    @Override
    public Run run(Program program) {
        Toolchain tools = Toolchain.of(program.language(), limits);
        String word = word();
        free.acquireUninterruptibly();
        try {
            Path work = write(program, tools, word);
            try {
                return run(tools, work, word);
            } finally {
                delete(work);
            }
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        } finally {
            free.release();
        }
    }

    private Run run(Toolchain tools, Path work, String word) {
        List<String> readable = tools.readable();
        if (tools.compile().isEmpty()) {
            return ended(Watch.run(wrap.command(work, readable, tools.run()), limits), word);
        }
        // Compiled and run in one sandbox: what was compiled lies in its memory. A code of its own tells which of both
        // failed.
        String both = String.format(
                Locale.ROOT,
                "%s || exit 113; exec %s",
                String.join(" ", tools.compile()),
                String.join(" ", tools.run()));
        Limits longer = new Limits(
                Math.min(600, limits.seconds() + COMPILE_SECONDS),
                limits.memoryMebibytes(),
                limits.processes(),
                limits.outputBytes(),
                limits.diskMebibytes());
        Run run = Watch.run(wrap.command(work, readable, List.of("/bin/sh", "-c", both)), longer);
        return run.code() == 113 ? new Run(Ending.NOT_COMPILED, run.code(), run.output()) : ended(run, word);
    }

    private static Run ended(Run run, String word) {
        if (!run.finished()) {
            return run;
        }
        boolean said = run.output().stripTrailing().endsWith("\n" + word);
        String output = run.output().replace("\n" + word + "\n", "");
        return new Run(said && run.code() == 0 ? Ending.FINISHED : Ending.FAULT, run.code(), output);
    }

    private String word() {
        byte[] bytes = new byte[WORD_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Path write(Program program, Toolchain tools, String word) throws IOException {
        Path work = Files.createTempDirectory("assay-sandbox-");
        write(work.resolve(tools.file()), program.source() + tools.last().replace("%s", word));
        for (Map.Entry<String, String> file : tools.beside().entrySet()) {
            write(work.resolve(file.getKey()), file.getValue().replace("%s", word));
        }
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        return work;
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static void delete(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(work);
    }
}
