package io.assay.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that can be read from the start as often as needed.
 *
 * @param name name as samples and reports show it
 * @param path where it lies
 * @param compression how it is packed
 * @param charset how its characters are encoded
 * @param limits what is too much
 * @param names the columns of a table that has no row of names; empty where they are told by their places
 */
public record Source(
        String name, Path path, Compression compression, Charset charset, ReadLimits limits, List<String> names) {

    /** The content unpacked, in UTF-8, without byte order mark: formats know one encoding only. */
    public InputStream open() throws IOException {
        InputStream unpacked = unpacked();
        try {
            return charset.equals(StandardCharsets.UTF_8)
                    ? ByteOrderMark.skip(unpacked)
                    : new Transcoded(unpacked, charset);
        } catch (IOException | RuntimeException failed) {
            unpacked.close();
            throw failed;
        }
    }

    /** The content unpacked, in its own encoding. */
    public InputStream unpacked() throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            return compression.open(file, limits);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** The same file in another encoding. */
    public Source charset(Charset other) {
        return new Source(name, path, compression, other, limits, names);
    }

    /** Its first bytes, as {@link #open()} gives them. */
    public byte[] head(int bytes) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(bytes);
        }
    }
}
