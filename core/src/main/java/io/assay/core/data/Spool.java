package io.assay.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Standard input, kept in a file: data is read more often than once. */
final class Spool {

    private Spool() {}

    /** Copies everything into a file of the user's own that is gone when the program ends. */
    static Path of(InputStream in) throws IOException {
        Path file = Files.createTempFile("assay-stdin-", ".data");
        file.toFile().deleteOnExit();
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }
}
