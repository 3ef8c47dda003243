package io.assay.generate.tune;

import java.text.Normalizer;

/** The characters that are written: printable ASCII and an end. It is the same whatever the texts, so that it tells nothing of them. */
final class Alphabet {

    private static final char FIRST = ' ';
    private static final char LAST = '~';

    /** Stands behind the last character. */
    static final int END = LAST - FIRST + 1;

    static final int SIZE = END + 1;

    private Alphabet() {}

    /** The places of a text's characters: accents fall, what has no place is left out. */
    static int[] places(String text) {
        return Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFD)
                .chars()
                .filter(character -> character >= FIRST && character <= LAST)
                .map(character -> character - FIRST)
                .toArray();
    }

    static char character(int place) {
        return (char) (FIRST + place);
    }
}
