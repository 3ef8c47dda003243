package io.assay.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** From what the user names to the files that are meant, always in the same order. */
final class Inputs {

    /** A file under the name that samples and reports show. */
    record Input(String name, Path path) {}

    private static final Set<String> KNOWN =
            Set.of("jsonl", "ndjson", "json", "csv", "tsv", "tab", "txt", "text", "parquet");
    private static final int DEPTH_MAX = 32;

    private final InputStream standardInput;
    private final int filesMax;
    private final List<Input> found = new ArrayList<>();
    private final List<DataProblem> problems;

    private Inputs(InputStream standardInput, int filesMax, List<DataProblem> problems) {
        this.standardInput = standardInput;
        this.filesMax = filesMax;
        this.problems = problems;
    }

    /** The files behind the names; what cannot be found is added to the problems. */
    static List<Input> find(List<String> names, InputStream standardInput, int filesMax, List<DataProblem> problems) {
        Inputs inputs = new Inputs(standardInput, filesMax, problems);
        for (String name : names) {
            try {
                inputs.add(name);
            } catch (IOException | InvalidPathException failed) {
                problems.add(new DataProblem(name, "cannot be read: " + Faults.say(failed)));
            }
        }
        if (inputs.found.size() > filesMax) {
            problems.add(new DataProblem(names.get(0), "more than " + filesMax + " files; name fewer"));
            return List.of();
        }
        return inputs.distinct();
    }

    private void add(String name) throws IOException {
        if (name.equals("-")) {
            found.add(new Input("stdin", Spool.of(standardInput)));
            return;
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            addDirectory(name, path);
        } else if (Files.exists(path)) {
            found.add(new Input(String.valueOf(path.getFileName()), path));
        } else if (name.matches(".*[*?\\[{].*")) {
            addMatches(name);
        } else {
            problems.add(new DataProblem(name, "there is no such file or directory"));
        }
    }

    private void addDirectory(String name, Path directory) throws IOException {
        int before = found.size();
        walk(directory, file -> KNOWN.contains(extension(file)));
        if (found.size() == before) {
            problems.add(new DataProblem(
                    name,
                    "the directory holds no data files ("
                            + String.join(", ", KNOWN.stream().sorted().toList()) + "); name the files themselves"));
        }
    }

    /** Walks from the last directory that is named without a wildcard. */
    private void addMatches(String pattern) throws IOException {
        int wild = pattern.replaceFirst("[*?\\[{].*", "").length();
        int slash = pattern.lastIndexOf('/', wild);
        Path base = Path.of(slash < 0 ? "." : slash == 0 ? "/" : pattern.substring(0, slash));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
        int before = found.size();
        if (Files.isDirectory(base)) {
            walk(base, file -> matcher.matches(base.relativize(file)));
        }
        if (found.size() == before) {
            problems.add(new DataProblem(pattern, "no file matches the pattern"));
        }
    }

    private void walk(Path base, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(base, DEPTH_MAX, FileVisitOption.FOLLOW_LINKS)) {
            files.filter(file -> !hidden(base, file) && Files.isRegularFile(file) && wanted.test(file))
                    .limit(filesMax + 1L)
                    .sorted()
                    .forEach(file -> found.add(new Input(below(base, file), file)));
        } catch (java.io.UncheckedIOException failed) {
            throw new IOException(Faults.say(failed), failed);
        }
    }

    private static boolean hidden(Path base, Path file) {
        for (Path part : base.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String below(Path base, Path file) {
        return base.relativize(file).toString().replace('\\', '/');
    }

    private static String extension(Path file) {
        String name = Compression.strip(String.valueOf(file.getFileName()));
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Ids hold file names, so two files must not share one: then the whole path is the name. */
    private List<Input> distinct() {
        Set<String> names = new HashSet<>();
        Set<String> twice = new HashSet<>();
        found.forEach(input -> twice.addAll(names.add(input.name) ? List.of() : List.of(input.name)));
        Set<Path> seen = new HashSet<>();
        List<Input> distinct = new ArrayList<>();
        for (Input input : found) {
            if (seen.add(input.path.toAbsolutePath().normalize())) {
                boolean same = twice.contains(input.name);
                distinct.add(same ? new Input(input.path.toString(), input.path) : input);
            }
        }
        return distinct;
    }
}
