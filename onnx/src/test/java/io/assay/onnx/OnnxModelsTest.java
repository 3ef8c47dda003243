package io.assay.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Embedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelsTest {

    private static final String EXAMPLE = "This is an example sentence";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path cache;

    private static double[] embed(OnnxModels models, String text) {
        return models.services()
                .find(Embedder.class)
                .orElseThrow()
                .embed(List.of(text))
                .get(0);
    }

    /** The model card of sentence-transformers/all-MiniLM-L6-v2 prints 0.0677, 0.0635, 0.0487, 0.0793 for this sentence. */
    @Test
    void singlePrecisionGivesTheNumbersOfTheModelCard() {
        try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM_FP32, Map.of(), cache)) {
            double[] vector = embed(models, EXAMPLE);
            assertEquals(384, vector.length);
            assertEquals(0.0677, vector[0], 5e-5);
            assertEquals(0.0635, vector[1], 5e-5);
            assertEquals(0.0487, vector[2], 5e-5);
            assertEquals(0.0793, vector[3], 5e-5);
            assertEquals(1, norm(vector), 1e-6);
        }
    }

    @Test
    void aVectorDoesNotDependOnItsNeighboursNorOnBeingRemembered() throws Exception {
        double[] alone;
        try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of(), cache.resolve("a"))) {
            alone = embed(models, EXAMPLE);
            Embedder embedder = models.services().find(Embedder.class).orElseThrow();
            List<double[]> together = embedder.embed(List.of("word ".repeat(300), EXAMPLE, "", EXAMPLE));
            assertArrayEquals(alone, together.get(1));
            assertArrayEquals(alone, together.get(3));
        }
        try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of(), cache.resolve("a"))) {
            assertArrayEquals(alone, embed(models, EXAMPLE));
        }
        try (Stream<Path> files = Files.walk(cache.resolve("a/embeddings"))) {
            List<Path> stored = files.filter(Files::isRegularFile).toList();
            assertEquals(1, stored.size(), "the second run asked the model again");
            // Three distinct texts: key, 384 floats and checksum each.
            assertEquals(3 * (16 + 4 * 384 + 8), Files.size(stored.get(0)));
        }
    }

    @Test
    void whatWasTornOrChangedOnDiskIsNotTakenForAVector() throws Exception {
        double[] alone;
        try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of(), cache)) {
            alone = embed(models, EXAMPLE);
        }
        Path file;
        try (Stream<Path> files = Files.walk(cache.resolve("embeddings"))) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        Files.write(file, new byte[700], StandardOpenOption.APPEND);
        try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of(), cache)) {
            assertArrayEquals(alone, embed(models, EXAMPLE));
        }
    }

    @Test
    void eightBitsStayNearSinglePrecision() {
        try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of(), cache)) {
            Drift drift = models.drift(List.of(EXAMPLE, "The film was dull.", "How do I reset my card's PIN?"))
                    .orElseThrow();
            assertEquals(3, drift.texts());
            assertTrue(drift.leastCosine() > 0.95 && drift.leastCosine() < 1, drift::toString);
        }
    }

    @Test
    void aFolderWithoutAModelIsNamed() {
        Unusable wrong = assertThrows(Unusable.class, () -> OnnxModels.open(cache.toString(), Map.of(), cache));
        assertTrue(wrong.toString().contains("model.onnx"), wrong::toString);
        assertThrows(Unusable.class, () -> OnnxModels.open("/no/such/folder", Map.of(), cache));
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double v : vector) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }
}
