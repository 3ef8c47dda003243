package io.assay.models.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip archive, as wheels and jars are. */
final class Archive {

    private static final int BUFFER_BYTES = 1 << 16;

    private Archive() {}

    /** @param bytesMax more than this is refused, whatever the archive says of itself */
    static void extract(Path archive, String name, Path target, long bytesMax, Origin origin) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new Unobtainable(origin + ": the archive has no " + name);
            }
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(target)) {
                byte[] buffer = new byte[BUFFER_BYTES];
                long done = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    done += read;
                    if (done > bytesMax) {
                        throw new Unobtainable(origin + " is larger than " + bytesMax + " bytes");
                    }
                    out.write(buffer, 0, read);
                }
            }
        } catch (java.util.zip.ZipException broken) {
            throw new Unobtainable(origin + ": the archive is broken: " + broken.getMessage(), broken);
        }
    }
}
