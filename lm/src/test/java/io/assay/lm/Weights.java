package io.assay.lm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** SmolLM2-135M-Instruct for tests: where {@code ASSAY_TEST_MODEL} says, or where {@code assay models pull} puts it. */
final class Weights {

    private Weights() {}

    /** The file; tests are skipped where it is not. */
    static Path smol() {
        Path file = Optional.ofNullable(System.getProperty("ASSAY_TEST_MODEL", System.getenv("ASSAY_TEST_MODEL")))
                .map(Path::of)
                .orElseGet(() ->
                        cache().resolve("models/smollm2-135m-instruct").resolve("SmolLM2-135M-Instruct.Q4_1.gguf"));
        assumeTrue(
                Files.isRegularFile(file),
                () -> "no weights at " + file + ": assay models pull smollm2-135m-instruct, or set ASSAY_TEST_MODEL");
        return file;
    }

    /** With the library unpacked into the usual place. */
    static LocalSettings settings() {
        return LocalSettings.usual(cache().resolve("native"));
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("ASSAY_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "assay"));
    }
}
