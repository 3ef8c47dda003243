package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Expected values of the Python package regex 2026.11.15, {@code \p{Script=...}} over categories L and M. */
class ScriptSharesTest {

    private static Map<String, Double> shares(String text) {
        Map<String, Double> named = new TreeMap<>();
        ScriptShares.of(text).forEach((script, share) -> named.put(script.name(), share));
        return named;
    }

    @Test
    void aTextOfOneScriptIsAllOfIt() {
        assertEquals(Map.of("LATIN", 1.0), shares("Hello world"));
        assertEquals(Map.of("LATIN", 1.0), shares("naïve façade"));
        assertEquals(Map.of("CYRILLIC", 1.0), shares("Привет мир"));
        assertEquals(Map.of("HAN", 1.0), shares("你好，世界"));
        assertEquals(Map.of("HEBREW", 1.0), shares("שלום"));
    }

    @Test
    void signsOnLettersCountWithTheirScript() {
        assertEquals(Map.of("DEVANAGARI", 1.0), shares("नमस्ते"));
    }

    @Test
    void severalScriptsShareTheLetters() {
        // Five, three and two letters; then three, one and four.
        assertEquals(Map.of("LATIN", 0.5, "CYRILLIC", 0.3, "HAN", 0.2), shares("Hello мир 世界"));
        assertEquals(Map.of("HAN", 0.375, "HIRAGANA", 0.125, "KATAKANA", 0.5), shares("日本語のテキスト"));
    }

    @Test
    void withoutLettersThereIsNoShare() {
        assertEquals(Map.of(), shares("12345 !!!"));
        assertEquals(Map.of(), shares(""));
    }
}
