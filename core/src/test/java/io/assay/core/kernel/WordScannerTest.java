package io.assay.core.kernel;

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
        Tokens tokens = WordScanner.scan("İstanbul STRASSE straße ÀÉ 𝔸x _1");
        for (int i = 0; i < tokens.size(); i++) {
            assertEquals(Mix.hash(tokens.word(i), 0), tokens.hashes()[i], tokens.word(i));
        }
    }

    @Test
    void noTextHasNoWords() {
        assertEquals(0, WordScanner.scan("").size());
    }
}
