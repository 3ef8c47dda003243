package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LevenshteinTest {

    @Test
    void countsEditsOfCodePoints() {
        assertEquals(3, Levenshtein.distance("kitten", "sitting"));
        assertEquals(0, Levenshtein.distance("same", "same"));
        assertEquals(4, Levenshtein.distance("", "four"));
        // The face is one code point, though two UTF-16 units.
        assertEquals(2, Levenshtein.distance("\uD83D\uDE42 ok", "ok"));
        assertEquals(1, Levenshtein.distance("naïve", "naive"));
    }

    @Test
    void agreesWithTheTableOfAllPrefixesAtEveryLength() {
        Random random = new Random(3);
        for (int round = 0; round < 3000; round++) {
            String one = text(random, random.nextInt(300), 2 + random.nextInt(20));
            String other = random.nextBoolean() ? text(random, random.nextInt(300), 5) : edited(random, one);
            assertEquals(table(one, other), Levenshtein.distance(one, other), () -> one + " / " + other);
        }
    }

    @Test
    void carriesOverStripsOfLongTexts() {
        Random random = new Random(4);
        String one = text(random, 9000, 4);
        String other = text(random, 8300, 4);
        assertEquals(table(one, other), Levenshtein.distance(one, other));
    }

    private static String text(Random random, int length, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int c = random.nextInt(letters);
            text.appendCodePoint(c % 3 == 2 ? 0x1F600 + c : 'a' + c);
        }
        return text.toString();
    }

    private static String edited(Random random, String text) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = random.nextInt(9); i > 0; i--) {
            int at = random.nextInt(edited.length() + 1);
            if (random.nextBoolean() || at == edited.length()) {
                edited.insert(at, 'x');
            } else {
                edited.deleteCharAt(at);
            }
        }
        return edited.toString();
    }

    /** Wagner and Fischer 1974. */
    private static int table(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length];
    }
}
