package io.assay.lm;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the header of a GGUF file (versions 2 and 3, little-endian) before native code sees it. Nothing in the file is believed: counts are
 * held against the bytes that are left, lengths against fixed limits, offsets against the size of the file.
 *
 * <p>Source: the GGUF specification, ggml-org/ggml, docs/gguf.md.
 */
final class GgufReader {

    private static final int MAGIC = 0x46554747; // "GGUF"
    private static final long KEYS_MAX = 1 << 16;
    private static final long TENSORS_MAX = 1 << 17;
    private static final int AXES_MAX = 4;
    private static final int KEY_BYTES_MAX = 1 << 16;
    private static final int NAME_BYTES_MAX = 63; // ggml cuts longer ones.
    private static final int TEXT_BYTES_MAX = 1 << 24;
    private static final long ALIGNMENT_MAX = 1 << 16;
    private static final int ALIGNMENT_STANDARD = 32;
    private static final int TENSOR_BYTES_LEAST = 8 + 4 + 8 + 4 + 8;

    private final Path file;
    private final long size;
    private final DataInputStream in;
    private long position;

    private GgufReader(Path file, long size, DataInputStream in) {
        this.file = file;
        this.size = size;
        this.in = in;
    }

    static GgufHeader read(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return new GgufReader(file, Files.size(file), in).header();
        } catch (EOFException early) {
            throw new BrokenModel(file + " ends inside its header; fetch the model again", early);
        } catch (IOException unreadable) {
            throw new BrokenModel(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private GgufHeader header() throws IOException {
        if (size < 24 || int32() != MAGIC) {
            throw broken("is no GGUF file");
        }
        long version = uint32();
        if (version != 2 && version != 3) {
            throw broken("is GGUF of version " + version + ", but only 2 and 3 in little-endian are read");
        }
        long tensors = count("tensors", TENSORS_MAX, TENSOR_BYTES_LEAST);
        long keys = count("keys of metadata", KEYS_MAX, 13);
        Map<String, GgufValue> metadata = metadata(keys);
        List<GgufTensor> places = tensors(tensors);
        GgufHeader unplaced = new GgufHeader(file, metadata, places, position);
        long alignment = alignment(unplaced);
        GgufHeader header = new GgufHeader(file, metadata, places, padded(position, alignment));
        checkPlaces(header, alignment);
        return header;
    }

    private Map<String, GgufValue> metadata(long keys) throws IOException {
        Map<String, GgufValue> metadata = new LinkedHashMap<>();
        for (long i = 0; i < keys; i++) {
            String key = text("a key of metadata", KEY_BYTES_MAX);
            GgufType type = type(key);
            GgufValue value = type == GgufType.ARRAY ? array(key) : value(key, type);
            if (metadata.put(key, value) != null) {
                throw broken("has the key " + key + " twice");
            }
        }
        return metadata;
    }

    private GgufType type(String key) throws IOException {
        long code = uint32();
        if (code >= GgufType.values().length) {
            throw broken(key + " is of the unknown type " + code);
        }
        return GgufType.values()[(int) code];
    }

    private GgufValue value(String key, GgufType type) throws IOException {
        return switch (type) {
            case UINT8 -> new GgufValue.Whole(bytes(1) & 0xff);
            case INT8 -> new GgufValue.Whole((byte) bytes(1));
            case UINT16 -> new GgufValue.Whole(bytes(2) & 0xffff);
            case INT16 -> new GgufValue.Whole((short) bytes(2));
            case UINT32 -> new GgufValue.Whole(uint32());
            case INT32 -> new GgufValue.Whole(int32());
            case UINT64 -> new GgufValue.Whole(unsigned(key));
            case INT64 -> new GgufValue.Whole(bytes(8));
            case FLOAT32 -> new GgufValue.Real(Float.intBitsToFloat(int32()));
            case FLOAT64 -> new GgufValue.Real(Double.longBitsToDouble(bytes(8)));
            case BOOL -> new GgufValue.Truth(truth(key));
            case STRING -> new GgufValue.Text(text(key, TEXT_BYTES_MAX));
            case ARRAY -> throw broken(key + " is an array of arrays");
        };
    }

    private GgufValue array(String key) throws IOException {
        GgufType type = type(key);
        long length = count("elements of " + key, Integer.MAX_VALUE, type.bytesLeast());
        return key.equals(ModelShape.TOKENS) && type == GgufType.STRING
                ? texts(key, length)
                : passedOver(key, type, length);
    }

    /** Empty ones are given names by llama.cpp, so that they are never the same. */
    private GgufValue texts(String key, long length) throws IOException {
        Set<String> texts = new HashSet<>();
        Optional<String> repeated = Optional.empty();
        for (long i = 0; i < length; i++) {
            String text = text(key, TEXT_BYTES_MAX);
            if (!text.isEmpty() && !texts.add(text)) {
                repeated = Optional.of(text);
            }
        }
        return new GgufValue.Listed(GgufType.STRING, length, 0, 0, repeated);
    }

    private GgufValue passedOver(String key, GgufType type, long length) throws IOException {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long i = 0; i < length; i++) {
            if (value(key, type) instanceof GgufValue.Whole whole) {
                least = Math.min(least, whole.number());
                most = Math.max(most, whole.number());
            }
        }
        boolean ranged = length > 0 && type.whole();
        return new GgufValue.Listed(type, length, ranged ? least : 0, ranged ? most : 0, Optional.empty());
    }

    private List<GgufTensor> tensors(long count) throws IOException {
        List<GgufTensor> tensors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (long i = 0; i < count; i++) {
            GgufTensor tensor = tensor();
            if (!names.add(tensor.name())) {
                throw broken("has the tensor " + tensor.name() + " twice");
            }
            tensors.add(tensor);
        }
        return tensors;
    }

    private GgufTensor tensor() throws IOException {
        String name = text("the name of a tensor", NAME_BYTES_MAX);
        long axes = uint32();
        if (axes < 1 || axes > AXES_MAX) {
            throw broken("tensor " + name + " has " + axes + " axes, but 1 to " + AXES_MAX + " are possible");
        }
        List<Long> shape = new ArrayList<>();
        for (int i = 0; i < axes; i++) {
            shape.add(bytes(8));
        }
        long code = uint32();
        Optional<TensorType> type = TensorType.of(code);
        if (type.isEmpty()) {
            throw broken("tensor " + name + " is of the unknown type " + code);
        }
        checkShape(name, shape, type.get());
        return new GgufTensor(name, shape, type.get(), bytes(8));
    }

    private void checkShape(String name, List<Long> shape, TensorType type) {
        long room =
                size * 64; // No packing takes less than a bit a number: more cannot be in the file, and nothing below
        // overflows.
        long numbers = 1;
        for (long length : shape) {
            if (length < 1 || length > room / numbers) {
                throw broken("tensor " + name + " has the shape " + shape + ", which the file cannot hold");
            }
            numbers *= length;
        }
        if (shape.get(0) % type.block() != 0) {
            throw broken("tensor " + name + " has rows of " + shape.get(0) + " numbers, but " + type
                    + " packs them in blocks of " + type.block());
        }
    }

    private static long alignment(GgufHeader header) {
        long alignment = header.whole("general.alignment").orElse((long) ALIGNMENT_STANDARD);
        if (alignment < 1 || alignment > ALIGNMENT_MAX || Long.bitCount(alignment) != 1) {
            throw header.broken("general.alignment must be a power of two, but is " + alignment);
        }
        return alignment;
    }

    /** Tensors follow each other without gaps, as llama.cpp demands; so none can overlap, and the last one ends inside the file. */
    private void checkPlaces(GgufHeader header, long alignment) {
        long expected = 0;
        for (GgufTensor tensor : header.tensors()) {
            if (tensor.offset() != expected) {
                throw broken(
                        "tensor " + tensor.name() + " lies at " + tensor.offset() + ", but belongs at " + expected);
            }
            if (tensor.bytes() > size - header.dataOffset() - expected) {
                throw broken("tensor " + tensor.name() + " reaches beyond the end of the file");
            }
            expected += padded(tensor.bytes(), alignment);
        }
    }

    private static long padded(long offset, long alignment) {
        return (offset + alignment - 1) & -alignment;
    }

    private long count(String what, long most, int bytesLeast) throws IOException {
        long count = bytes(8);
        long room = (size - position) / bytesLeast;
        if (count < 0 || count > Math.min(most, room)) {
            throw broken("says it has " + Long.toUnsignedString(count) + " " + what + ", more than "
                    + (room < most ? "the file can hold" : "the " + most + " that are read"));
        }
        return count;
    }

    private String text(String what, int bytesMax) throws IOException {
        long length = bytes(8);
        if (length < 0 || length > Math.min(bytesMax, size - position)) {
            throw broken("says that " + what + " is " + Long.toUnsignedString(length) + " bytes long, more than "
                    + (size - position < bytesMax ? "are left" : "the " + bytesMax + " that are read"));
        }
        byte[] bytes = new byte[(int) length];
        in.readFully(bytes);
        position += length;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private boolean truth(String key) throws IOException {
        long value = bytes(1);
        if (value != 0 && value != 1) {
            throw broken(key + " is neither true nor false, but " + value);
        }
        return value == 1;
    }

    private long unsigned(String key) throws IOException {
        long value = bytes(8);
        if (value < 0) {
            throw broken(key + " is " + Long.toUnsignedString(value) + ", which no model means");
        }
        return value;
    }

    private long uint32() throws IOException {
        return int32() & 0xffffffffL;
    }

    private int int32() throws IOException {
        return (int) bytes(4);
    }

    /** A little-endian number of so many bytes, not sign-extended. */
    private long bytes(int count) throws IOException {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (long) in.readUnsignedByte() << (8 * i);
        }
        position += count;
        return value;
    }

    private BrokenModel broken(String what) {
        return new BrokenModel(file + ": " + what + "; fetch the model again, or take another file");
    }
}
