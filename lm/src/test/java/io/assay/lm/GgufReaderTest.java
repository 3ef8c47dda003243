package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufReaderTest {

    private static final int TENSOR_COUNT_AT = 8;
    private static final int KEY_COUNT_AT = 16;
    private static final int FIRST_KEY_LENGTH_AT = 24;

    @TempDir
    Path folder;

    @Test
    void readsWhatWasWritten() {
        GgufHeader header = GgufReader.read(TinyModel.in(folder));
        assertEquals("llama", header.text("general.architecture").orElseThrow());
        assertEquals(512L, header.whole("llama.context_length").orElseThrow());
        assertEquals(259, header.listed("tokenizer.ggml.tokens").orElseThrow().size());
        assertEquals(List.of(32L, 259L), header.tensors().get(0).shape());
        // 259 tokens of 32 numbers of 4 bytes; 33,152 is 1,036 times 32, so nothing is padded.
        assertEquals(33_152, header.tensors().get(1).offset());
    }

    @Test
    void theShapeOfAModelIsReadOffItsHeader() {
        ModelShape shape = ModelShape.of(GgufReader.read(TinyModel.in(folder)));
        // 2 layers, keys and values of 2 heads of 8 numbers of 2 bytes: 2 * 2 * 8 * (2 + 2).
        assertEquals(new ModelShape("llama", 512, 259, 2, 128), shape);
    }

    @Test
    void typesOfTensorsHaveTheSizesOfGgml() {
        // ggml-common.h: a block of Q4_1 is 32 halves of bytes and two 16-bit numbers; Q6_K packs 256 numbers into 210
        // bytes.
        assertEquals(20, TensorType.Q4_1.bytes(32));
        assertEquals(210, TensorType.Q6_K.bytes(256));
        assertEquals(4 * 34, TensorType.Q8_0.bytes(128));
    }

    @Test
    void countsThatTheFileCannotHoldAreRefused() {
        assertRefused(patched(TENSOR_COUNT_AT, Long.MAX_VALUE), "9223372036854775807 tensors");
        assertRefused(patched(TENSOR_COUNT_AT, -1), "18446744073709551615 tensors");
        assertRefused(patched(KEY_COUNT_AT, 1L << 40), "keys of metadata");
        assertRefused(patched(FIRST_KEY_LENGTH_AT, 1L << 40), "a key of metadata is 1099511627776 bytes long");
    }

    @Test
    void aTensorBeyondTheEndIsRefused() {
        byte[] whole = TinyModel.writer().bytes();
        assertRefused(Arrays.copyOf(whole, whole.length - 64), "reaches beyond the end of the file");
    }

    @Test
    void aTensorThatLiesElsewhereThanSaidIsRefused() {
        byte[] bytes = TinyModel.writer().bytes();
        byte[] name = GgufWriter.string("output_norm.weight");
        int offsetAt = indexOf(bytes, name) + name.length + 4 + 8 + 4;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(offsetAt, 64);
        assertRefused(bytes, "tensor output_norm.weight lies at 64, but belongs at 33152");
    }

    @Test
    void shapesThatOverflowAreRefused() {
        byte[] bytes = TinyModel.writer().bytes();
        byte[] name = GgufWriter.string("token_embd.weight");
        int shapeAt = indexOf(bytes, name) + name.length + 4;
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(shapeAt, 1L << 33)
                .putLong(shapeAt + 8, 1L << 33);
        assertRefused(bytes, "token_embd.weight has the shape");
    }

    @Test
    void otherFilesAreRefused() {
        assertRefused(new byte[0], "is no GGUF file");
        assertRefused(
                "a text that is long enough to hold a header".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "is no GGUF file");
        assertRefused(patched(4, 1), "GGUF of version 1");
        assertThrows(BrokenModel.class, () -> GgufReader.read(folder.resolve("missing.gguf")));
    }

    @Test
    void hyperparametersThatNativeCodeWouldStumbleOverAreRefused() {
        assertShapeRefused(TinyModel.writer().whole("llama.attention.head_count", 0), "head_count must be 1");
        assertShapeRefused(TinyModel.writer().whole("llama.attention.head_count_kv", 3), "4 heads cannot share 3 keys");
        assertShapeRefused(TinyModel.writer().whole("llama.block_count", 1 << 30), "block_count must be 1 to 512");
        assertShapeRefused(TinyModel.writer().whole("llama.expert_count", 5000), "expert_count must be 0 to 256");
        assertShapeRefused(TinyModel.writer().whole("llama.expert_used_count", 2), "uses 2 of 0 experts");
        assertShapeRefused(
                TinyModel.writer().without("llama.embedding_length"), "does not say its llama.embedding_length");
        assertShapeRefused(
                TinyModel.writer().wholes("tokenizer.ggml.token_type", List.of(1, 2)), "2 elements for 259 tokens");
        assertShapeRefused(TinyModel.writer().wholes("tokenizer.ggml.tokens", List.of(1, 2)), "must be 1 to");
        assertShapeRefused(TinyModel.writer().wholes("tokenizer.ggml.merges", List.of(1)), "array of the wrong type");
        assertShapeRefused(
                TinyModel.writer().whole("general.architecture", 1), "general.architecture is of the wrong type");
        assertShapeRefused(
                TinyModel.writer().texts("tokenizer.ggml.tokens", List.of("a", "", "", "a")), "the token \"a\" twice");
        assertShapeRefused(TinyModel.writer().text("general.architecture", "bert"), "does not write text");
        assertShapeRefused(TinyModel.writer().whole("split.count", 3), "one of several parts");
    }

    @Test
    void aHeaderThatWasCutOrChangedAnywhereIsReadOrRefusedButNeverCrashes() throws IOException {
        byte[] whole = TinyModel.writer().bytes();
        int header = (int) GgufReader.read(TinyModel.in(folder)).dataOffset();
        Path file = folder.resolve("fuzzed.gguf");
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        for (int trial = 0; trial < 1000; trial++) {
            Files.write(file, random.nextInt(4) == 0 ? cut(whole, header, random) : flipped(whole, header, random));
            refused += refused(file) ? 1 : 0;
        }
        // Some changes are harmless, such as another letter in a token; most are not.
        assertTrue(refused > 400 && refused < 1000, "refused " + refused);
    }

    private static boolean refused(Path file) {
        try {
            ModelShape.of(GgufReader.read(file));
            return false;
        } catch (BrokenModel expected) {
            assertFalse(String.valueOf(expected.getMessage()).isBlank());
            return true;
        }
    }

    private static byte[] cut(byte[] whole, int header, SplittableRandom random) {
        return Arrays.copyOf(whole, random.nextInt(header));
    }

    private static byte[] flipped(byte[] whole, int header, SplittableRandom random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            bytes[random.nextInt(header)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[] patched(int at, long value) {
        byte[] bytes = TinyModel.writer().bytes();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (at < TENSOR_COUNT_AT) {
            buffer.putInt(at, (int) value);
        } else {
            buffer.putLong(at, value);
        }
        return bytes;
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private void assertShapeRefused(GgufWriter writer, String reason) {
        assertRefused(writer.bytes(), reason);
    }

    private void assertRefused(byte[] bytes, String reason) {
        Path file = folder.resolve("wrong.gguf");
        try {
            Files.write(file, bytes);
        } catch (IOException full) {
            throw new AssertionError(full);
        }
        String message = String.valueOf(assertThrows(BrokenModel.class, () -> ModelShape.of(GgufReader.read(file)))
                .getMessage());
        assertTrue(message.contains(reason) && message.contains("wrong.gguf"), message);
    }
}
