package io.assay.core.data;

import com.github.luben.zstd.ZstdInputStream;
import io.assay.core.Names;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How a file is packed. Told by its first bytes, not by its name. */
public enum Compression {
    NONE,
    GZIP,
    ZSTD;

    private static final int WINDOW_LOG_MAX = 27; // 128 MiB: the most that zstd decompresses without being told to.

    /** The name in reports. */
    public String id() {
        return Names.kebab(name());
    }

    static Compression of(byte[] start) {
        if (starts(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        return starts(start, 0x28, 0xB5, 0x2F, 0xFD) ? ZSTD : NONE;
    }

    /** Unpacks, and fails with a clear message where the content grows beyond the limits. */
    InputStream open(InputStream file, ReadLimits limits) throws IOException {
        if (this == NONE) {
            return file;
        }
        Counted packed = new Counted(file);
        InputStream buffered = new BufferedInputStream(packed, 64 << 10);
        InputStream unpacked = this == GZIP
                ? new GZIPInputStream(buffered, 64 << 10)
                : new ZstdInputStream(buffered).setContinuous(false).setLongMax(WINDOW_LOG_MAX);
        return new Expanding(unpacked, packed, limits);
    }

    /** The name without {@code .gz} and the like, in lower case. */
    static String strip(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceFirst("\\.(gz|gzip|zst|zstd)$", "");
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
