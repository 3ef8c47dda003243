package io.assay.models.weights;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An archive that holds the weights.
 *
 * @param uri where it is; of scheme {@code file} if it is on this machine
 * @param sha256 what the index says of it, empty where it says nothing
 */
record Located(URI uri, String sha256) {

    Optional<Path> local() {
        return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    }
}
