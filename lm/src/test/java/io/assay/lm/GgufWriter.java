package io.assay.lm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes small GGUF files, right and wrong ones. */
final class GgufWriter {

    private static final int ALIGNMENT = 32;

    private record Tensor(long[] shape, float[] values) {}

    private final Map<String, byte[]> metadata = new LinkedHashMap<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    GgufWriter text(String key, String value) {
        return put(key, GgufType.STRING, string(value));
    }

    GgufWriter whole(String key, int value) {
        return put(key, GgufType.UINT32, int32(value));
    }

    GgufWriter real(String key, float value) {
        return put(key, GgufType.FLOAT32, int32(Float.floatToIntBits(value)));
    }

    GgufWriter texts(String key, List<String> values) {
        return list(
                key, GgufType.STRING, values.stream().map(GgufWriter::string).toList());
    }

    GgufWriter wholes(String key, List<Integer> values) {
        return list(key, GgufType.INT32, values.stream().map(GgufWriter::int32).toList());
    }

    GgufWriter truth(String key, boolean value) {
        return put(key, GgufType.BOOL, new byte[] {(byte) (value ? 1 : 0)});
    }

    GgufWriter list(String key, GgufType type, List<byte[]> values) {
        byte[] elements = joined(values);
        return put(key, GgufType.ARRAY, joined(List.of(int32(type.ordinal()), int64(values.size()), elements)));
    }

    GgufWriter put(String key, GgufType type, byte[] value) {
        metadata.put(key, joined(List.of(int32(type.ordinal()), value)));
        return this;
    }

    GgufWriter without(String key) {
        metadata.remove(key);
        return this;
    }

    /** The fastest axis first. */
    GgufWriter tensor(String name, float[] values, long... shape) {
        tensors.put(name, new Tensor(shape, values));
        return this;
    }

    Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        add(out, "GGUF".getBytes(StandardCharsets.US_ASCII));
        add(out, int32(3));
        add(out, int64(tensors.size()));
        add(out, int64(metadata.size()));
        metadata.forEach((key, value) -> {
            add(out, string(key));
            add(out, value);
        });
        long offset = 0;
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            describe(out, tensor.getKey(), tensor.getValue(), offset);
            offset += padded((long) tensor.getValue().values.length * Float.BYTES);
        }
        pad(out);
        for (Tensor tensor : tensors.values()) {
            for (float value : tensor.values) {
                add(out, int32(Float.floatToIntBits(value)));
            }
            pad(out);
        }
        return out.toByteArray();
    }

    private static void describe(ByteArrayOutputStream out, String name, Tensor tensor, long offset) {
        add(out, string(name));
        add(out, int32(tensor.shape.length));
        for (long length : tensor.shape) {
            add(out, int64(length));
        }
        add(out, int32(TensorType.F32.code()));
        add(out, int64(offset));
    }

    private static void pad(ByteArrayOutputStream out) {
        add(out, new byte[(int) (padded(out.size()) - out.size())]);
    }

    private static long padded(long length) {
        return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static void add(ByteArrayOutputStream out, byte[] bytes) {
        out.writeBytes(bytes);
    }

    static byte[] string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return joined(List.of(int64(bytes.length), bytes));
    }

    static byte[] int32(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    static byte[] int64(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
