package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files that are made from the code and kept beside it: checked by tests, rewritten with {@code -Dupdate=true}. */
final class Generated {

    private Generated() {}

    /** The root of the repository. */
    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = Objects.requireNonNull(at.getParent(), "not inside the repository");
        }
        return at;
    }

    static void check(String name, String expected) throws IOException {
        Path file = root().resolve(name);
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, expected);
        }
        String actual = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(
                expected,
                actual,
                name + " is not what the code says; rewrite it with"
                        + " ./mvnw -q test -pl app -am -Dtest=GeneratedFilesTest -Dupdate=true -Dsurefire.failIfNoSpecifiedTests=false");
    }
}
