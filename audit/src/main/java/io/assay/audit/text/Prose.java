package io.assay.audit.text;

import io.assay.core.kernel.WhiteSpace;
import java.util.Locale;

/**
 * What readability formulas count.
 *
 * @param characters characters other than white space
 * @param letters letters and digits
 * @param words runs between white space that hold a letter or digit
 * @param sentences stretches between full stops, exclamation and question marks of more than two words, and at least one
 * @param syllables syllables of English words by rule
 */
record Prose(long characters, long letters, long words, long sentences, long syllables) {

    private static final int FRAGMENT_WORDS = 2;

    static Prose of(String text) {
        Counter counter = new Counter();
        text.codePoints().forEach(counter::take);
        return counter.finish();
    }

    private static final class Counter {
        private final StringBuilder word = new StringBuilder();
        private long characters;
        private long letters;
        private long words;
        private long sentences;
        private long syllables;
        private long sentenceWords;
        private boolean inSentenceWord;

        void take(int c) {
            if (WhiteSpace.isWhite(c)) {
                endWord();
                inSentenceWord = false;
                return;
            }
            characters++;
            if (Character.isLetterOrDigit(c)) {
                letters++;
                word.appendCodePoint(c);
                sentenceWords += inSentenceWord ? 0 : 1;
                inSentenceWord = true;
            } else if (c == '.' || c == '!' || c == '?') {
                endSentence();
            }
        }

        private void endWord() {
            if (word.length() > 0) {
                words++;
                syllables += Syllables.count(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }

        private void endSentence() {
            sentences += sentenceWords > FRAGMENT_WORDS ? 1 : 0;
            sentenceWords = 0;
            inSentenceWord = false;
        }

        Prose finish() {
            endWord();
            endSentence();
            return new Prose(characters, letters, words, Math.max(1, sentences), syllables);
        }
    }

    double automatedReadability() {
        return 4.71 * characters / words + 0.5 * words / sentences - 21.43;
    }

    double colemanLiau() {
        return 0.058 * (100.0 * letters / words) - 0.296 * (100.0 * sentences / words) - 15.8;
    }

    double fleschReadingEase() {
        return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
    }

    double fleschKincaid() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }
}
