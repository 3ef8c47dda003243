package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordScannerTest {

    @Test
    void wordsAreLowerCasedRunsOfLettersMarksNumbersAndUnderscores() {
        assertEquals(
                List.of("don", "t", "stop_now", "3", "2", "ok"),
                WordScanner.scan("Don't STOP_now: 3.2 ok!").words());
    }

    @Test
    void lettersOfEveryScriptAndPlaneCount() {
        assertEquals(
                List.of("straße", "東京", "ок", "𝔸𝔹"),
                WordScanner.scan("Straße 東京 ОК 🙂 𝔸𝔹").words());
    }

    @Test
    void halfASurrogatePairIsNoWord() {
        assertEquals(List.of("a", "b"), WordScanner.scan("a\uD83D b\uDE42").words());
    }

    @Test
    void theHashOfAWordIsThatOfItsSpelling() {
        for (String text :
                List.of("İstanbul STRASSE straße ÀÉ 𝔸x _1", "a Bc8 straight_WAY, internationalisations Z")) {
            Tokens tokens = WordScanner.scan(text);
            for (int i = 0; i < tokens.size(); i++) {
                String word = tokens.words().get(i);
                assertEquals(Mix.hash(word, 0), tokens.hashes()[i], word);
            }
        }
    }

    @Test
    void wordsOfAnyLengthAtAnyPlaceAreFoundInAsciiAsInOtherTexts() {
        String text = "";
        for (int length = 1; length < 140; length++) {
            text += (length % 3 == 0 ? ", " : " ") + "x".repeat(length);
            long[] ascii = WordScanner.scan(text).hashes();
            assertEquals(length, ascii.length);
            assertArrayEquals(ascii, WordScanner.scan(text + " …").hashes());
            assertEquals(
                    WordScanner.scan(text).words(),
                    WordScanner.scan(text + " …").words());
        }
    }

    @Test
    void noTextHasNoWords() {
        assertEquals(0, WordScanner.scan("").size());
    }
}
