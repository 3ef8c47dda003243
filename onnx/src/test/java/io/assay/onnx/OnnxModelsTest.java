package io.assay.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Embedder;
import io.assay.core.PairScorer;
import io.assay.core.Scorer;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The packaged weights as a folder of the hub's form, with some files beside them. */
    private Path folder(Map<String, String> beside) throws Exception {
        Path folder = Files.createDirectories(cache.resolve("hub/own"));
        for (String file : List.of(".onnx", "-tokenizer.json")) {
            String name = file.equals(".onnx") ? "model.onnx" : "tokenizer.json";
            try (InputStream in = OnnxModels.class.getResourceAsStream("/all-minilm-l6-v2-q" + file)) {
                Files.write(folder.resolve(name), Objects.requireNonNull(in).readAllBytes());
            }
        }
        for (Map.Entry<String, String> one : beside.entrySet()) {
            Path file = folder.resolve(one.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, one.getValue());
        }
        return folder;
    }

    @Test
    void aFolderOfTheSameWeightsGivesTheSameVectors() throws Exception {
        String own = folder(Map.of()).toString();
        try (OnnxModels packaged = OnnxModels.open(OnnxModels.MINILM, Map.of(), cache);
                OnnxModels named = OnnxModels.open(own, Map.of(), cache)) {
            assertArrayEquals(embed(packaged, EXAMPLE), embed(named, EXAMPLE));
            assertTrue(named.drift(List.of(EXAMPLE)).isEmpty(), "only the packaged model is held against fp32");
        }
    }

    @Test
    void aFolderSaysHowItsModelPoolsAndWhetherVectorsHaveLengthOne() throws Exception {
        String own = folder(Map.of(
                        "1_Pooling/config.json", "{\"pooling_mode_cls_token\": true}",
                        "modules.json", "[{\"type\": \"Transformer\"}, {\"type\": \"Pooling\"}]"))
                .toString();
        try (OnnxModels named = OnnxModels.open(own, Map.of(), cache)) {
            assertTrue(Math.abs(norm(embed(named, EXAMPLE)) - 1) > 1e-3);
        }
    }

    @Test
    void aModelThatIsNoClassifierIsNotTakenForOne() throws Exception {
        String own = folder(Map.of("config.json", "{\"id2label\": {\"0\": \"fine\", \"1\": \"toxic\"}}"))
                .toString();
        try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of("toxicity", own), cache)) {
            Scorer scorer = models.services()
                    .find(Scorer.Panel.class)
                    .orElseThrow()
                    .of("toxicity")
                    .orElseThrow();
            Unusable wrong = assertThrows(Unusable.class, () -> scorer.score(List.of(EXAMPLE)));
            assertTrue(wrong.toString().contains("no text classifier"), wrong::toString);
        }
        Unusable label =
                assertThrows(Unusable.class, () -> OnnxModels.open(OnnxModels.MINILM, Map.of("sentiment", own), cache));
        assertTrue(label.toString().contains("no label for sentiment"), label::toString);
    }

    /**
     * The logits of pairs.onnx are sums of how many tokens the second text has and of their ids; the probabilities are those of tokenizers 0.23.3 and onnxruntime 1.31.1
     * in Python.
     */
    @Test
    void aPairIsJudgedInItsOrderBySegments() throws Exception {
        Path folder = folder(Map.of(
                "config.json",
                "{\"id2label\": {\"0\": \"contradiction\", \"1\": \"ENTAILMENT\", \"2\": \"neutral\"}}"));
        try (InputStream in = OnnxModelsTest.class.getResourceAsStream("pairs.onnx")) {
            Files.write(folder.resolve("model.onnx"), Objects.requireNonNull(in).readAllBytes());
        }
        try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of("entailment", folder.toString()), cache)) {
            Scorer.Panel panel = models.services().find(Scorer.Panel.class).orElseThrow();
            assertTrue(panel.of("entailment").isEmpty(), "no question about one text");
            PairScorer scorer = panel.ofPairs("entailment").orElseThrow();
            assertEquals(scorer.id(), models.ids().get("entailment"));
            String stands = "The Eiffel Tower stands in Paris.";
            String country = "The tower is in France.";
            assertEquals(6.84303141e-03, scorer.score(stands, country), 1e-9);
            assertEquals(1.57574995e-04, scorer.score(country, stands), 1e-11);
        }
    }

    /** The model card's cases: plain insults and plain courtesy. */
    @Test
    void thePackagedHeadsKnowThePlainCases() {
        try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of(), cache)) {
            Scorer.Panel panel = models.services().find(Scorer.Panel.class).orElseThrow();
            double[] toxicity = panel.of("toxicity")
                    .orElseThrow()
                    .score(List.of("Shut up, moron, nobody asked you.", "Thank you for your help with the garden."));
            assertTrue(toxicity[0] > 0.5 && toxicity[1] < 0.5);
            double[] sentiment = panel.of("sentiment")
                    .orElseThrow()
                    .score(List.of("I loved every minute of it.", "I hated every minute of it."));
            assertTrue(sentiment[0] > 0.5 && sentiment[1] < 0.5);
            assertTrue(panel.of("wit").isEmpty());
        }
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double v : vector) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }
}
