package io.assay.lm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * What tells models apart: the header, the size and the first and last 4 KiB of each tensor, of the model and its adapters, and the
 * library. All of a file is not read: it may have many gigabytes.
 */
final class ModelDigest {

    private static final int SAMPLE_BYTES = 4096;
    private static final int DIGITS = 12;

    private ModelDigest() {}

    static String of(GgufHeader model, List<LocalSettings.Adapter> adapters, String library) {
        MessageDigest digest = Digests.sha256();
        add(digest, library);
        add(digest, model);
        for (LocalSettings.Adapter adapter : adapters) {
            add(digest, Double.toString(adapter.scale()));
            add(digest, GgufReader.read(adapter.file()));
        }
        return Digests.hex(digest).substring(0, DIGITS);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, GgufHeader header) {
        try (RandomAccessFile file = new RandomAccessFile(header.file().toFile(), "r")) {
            add(digest, Long.toString(file.length()));
            add(digest, file, 0, header.dataOffset());
            for (GgufTensor tensor : header.tensors()) {
                long start = header.dataOffset() + tensor.offset();
                long sample = Math.min(SAMPLE_BYTES, tensor.bytes());
                add(digest, file, start, sample);
                add(digest, file, start + tensor.bytes() - sample, sample);
            }
        } catch (IOException unreadable) {
            throw new BrokenModel(header.file() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static void add(MessageDigest digest, RandomAccessFile file, long from, long length) throws IOException {
        byte[] buffer = new byte[(int) Math.min(length, 1 << 20)];
        file.seek(from);
        for (long left = length; left > 0; ) {
            int part = (int) Math.min(left, buffer.length);
            file.readFully(buffer, 0, part);
            digest.update(buffer, 0, part);
            left -= part;
        }
    }
}
