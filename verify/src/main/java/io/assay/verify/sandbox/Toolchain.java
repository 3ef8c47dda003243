package io.assay.verify.sandbox;

import io.assay.core.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What this machine has to run a language: commands for inside of the sandbox, where the program lies in {@code /work}, and folders that must be seen there.
 *
 * @param file the name of the program's file
 * @param last a statement behind the program which writes a word that only we know, {@code %s}; or a file beside it that does so
 * @param compile empty where there is nothing to compile
 */
record Toolchain(
        String file,
        String last,
        Map<String, String> beside,
        List<String> compile,
        List<String> run,
        List<String> readable) {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path NODE = Path.of("/usr/bin/node");
    /** Begins the program, and says so when it came back. */
    private static final String LAUNCHER = """
            public class AssayLauncher {
                public static void main(String[] arguments) throws Exception {
                    Main.main(arguments);
                    System.out.println();
                    System.out.println("%s");
                }
            }
            """;

    /** Throws {@link Unavailable} where it is not installed. */
    static Toolchain of(Language language, Limits limits) {
        return switch (language) {
            case PYTHON -> python();
            case JAVA -> java(limits);
            case JAVASCRIPT -> javascript(limits);
        };
    }

    private static Toolchain python() {
        require(PYTHON, "install python3");
        return new Toolchain(
                "main.py",
                "\nprint()\nprint('%s')\n",
                Map.of(),
                List.of(),
                List.of(PYTHON.toString(), "-I", "-S", "-B", "/work/main.py"),
                List.of());
    }

    private static Toolchain javascript(Limits limits) {
        require(NODE, "install nodejs");
        return new Toolchain(
                "main.js",
                "\n;console.log('\\n%s');\n",
                Map.of(),
                List.of(),
                List.of(
                        NODE.toString(),
                        "--v8-pool-size=1",
                        "--max-old-space-size=" + limits.memoryMebibytes() / 2,
                        "/work/main.js"),
                List.of());
    }

    private static Toolchain java(Limits limits) {
        Path home = Path.of(System.getProperty("java.home"));
        Path javac = home.resolve("bin/javac");
        require(javac, "run Assay with a JDK instead of a JRE");
        String heap = "-Xmx" + limits.memoryMebibytes() / 2 + "m";
        List<String> machine = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", heap);
        List<String> compile = new ArrayList<>(List.of(javac.toString()));
        machine.forEach(option -> compile.add("-J" + option));
        compile.addAll(List.of("-proc:none", "-nowarn", "-d", "/tmp", "/work/Main.java", "/work/AssayLauncher.java"));
        List<String> run = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        run.addAll(machine);
        run.addAll(List.of("-cp", "/tmp", "AssayLauncher"));
        return new Toolchain("Main.java", "", Map.of("AssayLauncher.java", LAUNCHER), compile, run, folders(home));
    }

    /** The JDK, and the folders outside of it that its settings are linked to. */
    private static List<String> folders(Path home) {
        TreeSet<String> folders = new TreeSet<>(List.of(home.toString()));
        Stream.of("conf/net.properties", "conf/security/java.security")
                .map(home::resolve)
                .filter(Files::exists)
                .map(Toolchain::real)
                .filter(file -> !file.startsWith(real(home)) && file.getNameCount() > 2)
                .forEach(file -> folders.add("/" + file.subpath(0, 2)));
        return List.copyOf(folders);
    }

    private static Path real(Path linked) {
        try {
            return linked.toRealPath();
        } catch (IOException unreadable) {
            throw new Unavailable("the JDK cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static void require(Path program, String remedy) {
        if (!Files.isExecutable(program)) {
            throw new Unavailable("there is no " + program + " to run code with; " + remedy);
        }
    }
}
