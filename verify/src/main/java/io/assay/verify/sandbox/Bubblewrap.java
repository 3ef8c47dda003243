package io.assay.verify.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command lines of the sandbox: {@code bwrap} gives a program name spaces of its own without network, processes and users of the machine, a file system of nothing but {@code /usr} to be
 * read and {@code /tmp} in memory, no rights and no environment; {@code prlimit} bounds what the kernel can count; {@code setpriv} makes it nobody where Assay runs as root.
 */
final class Bubblewrap {

    private static final int THREADS_PER_PROCESS = 4;

    private static final List<String> LINKS = List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32");

    private final List<String> before = new ArrayList<>();

    private Bubblewrap(Limits limits) {
        if (isRoot()) {
            before.addAll(
                    List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--no-new-privs"));
        }
        before.addAll(List.of(
                "prlimit",
                "--core=0",
                "--nofile=256",
                "--cpu=" + 2 * limits.seconds(),
                "--fsize=" + ((long) limits.diskMebibytes() << 20)));
        if (isRoot()) { // For others the kernel counts all that the user runs; then only the watch counts.
            int programs = Runtime.getRuntime().availableProcessors();
            before.add("--nproc=" + THREADS_PER_PROCESS * programs * limits.processes());
        }
        before.addAll(List.of(
                "bwrap",
                "--unshare-all",
                "--die-with-parent",
                "--new-session",
                "--cap-drop",
                "ALL",
                "--clearenv",
                "--setenv",
                "PATH",
                "/usr/bin",
                "--ro-bind",
                "/usr",
                "/usr",
                "--proc",
                "/proc",
                "--dev",
                "/dev",
                "--remount-ro",
                "/dev",
                "--size",
                String.valueOf((long) limits.diskMebibytes() << 20)));
        before.addAll(List.of("--tmpfs", "/tmp"));
        for (String link : LINKS) {
            if (Files.isSymbolicLink(Path.of("/" + link))) {
                before.addAll(List.of("--symlink", "usr/" + link, "/" + link));
            }
        }
    }

    /** The sandbox of this machine; empty where {@code bwrap} is not there or may not make name spaces. */
    static Optional<Bubblewrap> find(Limits limits) {
        Bubblewrap found = new Bubblewrap(limits);
        return Watch.succeeds(found.command(Path.of("/usr"), List.of(), List.of("/usr/bin/true")))
                ? Optional.of(found)
                : Optional.empty();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * A command in a sandbox.
     *
     * @param work a folder that it sees as {@code /work}
     * @param readable further folders that it sees under their own names
     */
    List<String> command(Path work, List<String> readable, List<String> inside) {
        List<String> command = new ArrayList<>(before);
        for (String folder : readable) {
            if (!folder.startsWith("/usr/")) {
                command.addAll(List.of("--ro-bind", folder, folder));
            }
        }
        command.addAll(List.of("--ro-bind", work.toString(), "/work", "--remount-ro", "/", "--chdir", "/tmp", "--"));
        command.addAll(inside);
        return command;
    }
}
