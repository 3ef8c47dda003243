package io.assay.duckdb;

import com.google.auto.service.AutoService;
import io.assay.core.data.Chunks;
import io.assay.core.data.Compression;
import io.assay.core.data.Format;
import io.assay.core.data.Head;
import io.assay.core.data.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/** Parquet files. */
@AutoService(Format.class)
public final class Parquet implements Format {

    private static final String MAGIC = "PAR1";
    private static final String PATTERN = "*?[]{}";

    @Override
    public String id() {
        return "parquet";
    }

    @Override
    public int claim(Head head) {
        byte[] bytes = head.bytes();
        for (int i = 0; i < MAGIC.length(); i++) {
            if (i >= bytes.length || bytes[i] != MAGIC.charAt(i)) {
                return NO;
            }
        }
        return CERTAIN;
    }

    /** DuckDB reads files by name and takes some names for patterns: such a file is copied, and one packed once more unpacked. */
    @Override
    public Chunks open(Source source) throws IOException {
        boolean direct = source.compression() == Compression.NONE
                && source.path().toString().chars().noneMatch(letter -> PATTERN.indexOf(letter) >= 0);
        Path file = direct ? source.path() : copy(source);
        try {
            return new ParquetChunks(file);
        } catch (SQLException unreadable) {
            throw new IOException("is no readable Parquet file: " + ParquetChunks.say(unreadable), unreadable);
        }
    }

    private static Path copy(Source source) throws IOException {
        Path file = Files.createTempFile("assay-", ".parquet");
        file.toFile().deleteOnExit();
        try (InputStream in = source.unpacked()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
