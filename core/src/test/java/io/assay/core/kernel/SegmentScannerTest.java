package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected segments are those of uniseg 0.10.1 that hold a letter or a number. */
class SegmentScannerTest {

    @Test
    void keepsApostrophesAndPointsInsideWordsAndNumbers() {
        assertEquals(
                List.of("don't", "pay", "3.14", "or", "1,000", "e.g", "to", "u.s.a"),
                words("Don't pay $3.14 or 1,000 (e.g. to U.S.A.)!"));
    }

    @Test
    void partsIdeographsAndJoinsKatakana() {
        assertEquals(List.of("東", "京", "タワー"), words("東京タワー"));
    }

    @Test
    void dropsSegmentsWithoutLetterOrNumber() {
        assertEquals(List.of("ok", "a_b"), words("🙂 -- ok … a_b"));
    }

    @Test
    void keepsMarksWithTheirLetter() {
        assertEquals(List.of("e\u0301te\u0301"), words("e\u0301te\u0301"));
    }

    @Test
    void partsLinesAndKeepsHebrewQuotes() {
        assertEquals(List.of("a", "b", "צה\"ל"), words("a\r\nb צה\"ל"));
    }

    private static List<String> words(String text) {
        return SegmentScanner.scan(text).words();
    }
}
