package io.assay.models.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where pip would look for packages on this machine: its environment variables, else its configuration files, the more specific first
 * (pip documentation, "Configuration": https://pip.pypa.io/en/stable/topics/configuration/).
 */
final class PipSettings {

    private static final String PYPI = "https://pypi.org/simple/";

    private final Function<String, @Nullable String> environment;
    private final List<Map<String, String>> files;

    private PipSettings(Function<String, @Nullable String> environment, List<Map<String, String>> files) {
        this.environment = environment;
        this.files = files;
    }

    static PipSettings ofThisMachine() {
        return of(System::getenv, Path.of(System.getProperty("user.home")));
    }

    /** @param environment the environment's variables, null where one is not set */
    static PipSettings of(Function<String, @Nullable String> environment, Path home) {
        List<Path> places = new ArrayList<>();
        add(places, environment.apply("PIP_CONFIG_FILE"), "");
        add(places, environment.apply("VIRTUAL_ENV"), "pip.conf");
        String configuration = environment.apply("XDG_CONFIG_HOME");
        add(places, configuration == null ? home.resolve(".config").toString() : configuration, "pip/pip.conf");
        add(places, home.toString(), "Library/Application Support/pip/pip.conf");
        add(places, home.toString(), ".pip/pip.conf");
        add(places, "/etc", "pip.conf");
        add(places, "/etc/xdg/pip", "pip.conf");
        return new PipSettings(
                environment,
                places.stream()
                        .filter(Files::isRegularFile)
                        .map(PipSettings::read)
                        .toList());
    }

    private static void add(List<Path> places, @Nullable String folder, String file) {
        if (folder != null && !folder.isBlank()) {
            places.add(file.isEmpty() ? Path.of(folder) : Path.of(folder, file));
        }
    }

    /** The addresses of package indexes, the main one first; none where pip is told to use none. */
    List<String> indexes() {
        if (find("no-index")
                .filter(value -> List.of("1", "true", "yes", "on").contains(value.toLowerCase(Locale.ROOT)))
                .isPresent()) {
            return List.of();
        }
        return Stream.concat(Stream.of(find("index-url").orElse(PYPI)), several("extra-index-url"))
                .map(index -> index.endsWith("/") ? index : index + "/")
                .toList();
    }

    /** Folders of this machine that hold packages. */
    List<Path> folders() {
        return several("find-links")
                .map(place -> place.startsWith("file://") ? place.substring("file://".length()) : place)
                .filter(place -> !place.contains("://"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }

    /** A file of certificates to trust beside the platform's own. */
    Optional<Path> certificates() {
        return find("cert").map(Path::of).filter(Files::isRegularFile);
    }

    private Stream<String> several(String key) {
        return find(key).stream().flatMap(value -> Arrays.stream(value.trim().split("\\s+")));
    }

    private Optional<String> find(String key) {
        String variable =
                environment.apply("PIP_" + key.toUpperCase(Locale.ROOT).replace('-', '_'));
        return Optional.ofNullable(variable)
                .or(() -> files.stream()
                        .filter(file -> file.containsKey(key))
                        .map(file -> file.get(key))
                        .findFirst())
                .filter(value -> !value.isBlank());
    }

    /** The settings of one file; those for downloads before those for all. */
    private static Map<String, String> read(Path file) {
        Map<String, String> global = new HashMap<>();
        Map<String, String> download = new HashMap<>();
        Map<String, String> ignored = new HashMap<>();
        Map<String, String> section = ignored;
        String key = "";
        for (String line : lines(file)) {
            String trimmed = line.strip();
            if (trimmed.isEmpty() || trimmed.startsWith("#") || trimmed.startsWith(";")) {
                continue;
            }
            if (trimmed.startsWith("[")) {
                section = trimmed.equals("[global]") ? global : trimmed.equals("[download]") ? download : ignored;
            } else if (Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
                section.merge(key, trimmed, (before, more) -> (before + " " + more).strip());
            } else {
                int sign = trimmed.indexOf('=') < 0 ? trimmed.indexOf(':') : trimmed.indexOf('=');
                key = sign < 0
                        ? ""
                        : trimmed.substring(0, sign)
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-');
                section.put(key, sign < 0 ? "" : trimmed.substring(sign + 1).strip());
            }
        }
        global.putAll(download);
        return global;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("pip's settings cannot be read: " + file, unreadable);
        }
    }
}
