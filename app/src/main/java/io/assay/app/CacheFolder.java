package io.assay.app;

import java.nio.file.Path;
import java.util.Optional;

/** Where answers of models are remembered between runs. */
final class CacheFolder {

    /** How an option that names another folder is described. */
    static final String ABOUT = "Where weights are kept. Default: $ASSAY_CACHE, else assay in the user's cache folder.";

    private CacheFolder() {}

    /** {@code ASSAY_CACHE}, else {@code assay} in the cache folder of the desktop standard. */
    static Path usual() {
        return set("ASSAY_CACHE")
                .map(Path::of)
                .orElseGet(() -> set("XDG_CACHE_HOME")
                        .map(Path::of)
                        .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                        .resolve("assay"));
    }

    private static Optional<String> set(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
