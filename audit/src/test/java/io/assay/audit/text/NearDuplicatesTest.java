package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hand-worked cases, the golden cases of curation/near-duplicates (exact sets of Python), and what spilling must not change. */
class NearDuplicatesTest {

    private static NearDuplicates near(double threshold, int shingle) {
        return new NearDuplicates(threshold, shingle, ShingleUnit.WORDS, Tokenizer.WHITESPACE, 128);
    }

    @Test
    void comparesSetsOfRuns() {
        // ab bc cd and ab bc ce share 2 of 4.
        var some = texts("a b c d", "a b c e", "x y");
        assertEquals(2 / 3.0, measure(near(0.5, 2), some));
        assertEquals(0, measure(near(0.51, 2), some));
    }

    @Test
    void takesAShortTextForOneRunAndIgnoresCase() {
        var measurement = measured(near(0.8, 5), texts("A b c", "a B c", "a b", ""));
        assertEquals(2 / 3.0, measurement.value());
        assertEquals(1, value(measurement, "empty"));
    }

    @Test
    void mindsPunctuationOnlyWhereTheTokenizerDoes() {
        var some = texts("One, two. Three!", "one two three");
        assertEquals(0, measure(near(0.8, 2), some));
        assertEquals(
                1, measure(new NearDuplicates(0.8, 2, ShingleUnit.WORDS, Tokenizer.UNICODE_ALNUM_RUNS, 128), some));
    }

    @Test
    void doesNotCallTextsOneWordApartNearWhenTheyShareOneRunOfEleven() {
        var some = texts("a b c d e f g h i j", "a b c d e X g h i j");
        assertEquals(0, measure(near(0.1, 5), some));
        assertEquals(1, measure(near(0.09, 5), some));
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new NearDuplicates(), texts("", " ")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, WORDS, 5, 51, 160",
        "0.8, WORDS, 5, 39, 171",
        "0.5, CHARACTERS, 5, 67, 145",
        "0.8, CHARACTERS, 5, 52, 159",
        "0.8, WORDS, 1, 55, -1"
    })
    void agreesWithExactSets(double threshold, ShingleUnit unit, int shingle, double pairs, double kept) {
        var measurement = measured(
                new NearDuplicates(threshold, shingle, unit, Tokenizer.WHITESPACE, 128),
                GoldenInputs.csv(Role.SYNTHETIC, "curation/inputs/near-duplicates.csv"));
        assertEquals(pairs, value(measurement, "pairs"));
        if (kept > 0) {
            assertEquals(kept, value(measurement, "kept-one-per-cluster"));
            assertEquals(1 - kept / 200, value(measurement, "removable-share"), 1e-12);
        }
    }

    @Test
    void showsTheLargestClusterFirst() {
        var evidence = measured(new NearDuplicates(), texts("a b", "c d", "e f", "c d", "a b", "c d"))
                .evidence();
        assertEquals(2, evidence.size());
        assertEquals("3 texts that are nearly the same", evidence.get(0).note());
        assertEquals(1, evidence.get(0).samples().get(0).ordinal());
    }

    @Test
    void spillingAndOrderChangeNothing() {
        List<Sample> some = new ArrayList<>(texts(variants(5000)));
        var whole = Measuring.outcome(new NearDuplicates(), some, Settings.usual());
        Collections.shuffle(some, new Random(1));
        assertEquals(
                whole,
                Measuring.outcome(new NearDuplicates(), some, Settings.usual().withStateBytesMax(40_000)));
    }

    @Test
    void growsWithEachNearDuplicate() {
        String[] some = variants(400);
        double before = 0;
        for (int planted = 0; planted < 100; planted += 20) {
            for (int i = planted; i < planted + 20; i++) {
                some[399 - i] = some[i] + " more";
            }
            double now = measure(new NearDuplicates(), texts(some));
            assertEquals(before + 0.1, now, 1e-9);
            before = now;
        }
    }

    /** Texts of 30 words that have nothing in common. */
    private static String[] variants(int n) {
        Random random = new Random(7);
        String[] texts = new String[n];
        for (int i = 0; i < n; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 30; word++) {
                text.append(word == 0 ? "" : " ").append(Integer.toString(random.nextInt(5000), 36));
            }
            texts[i] = text.toString();
        }
        return texts;
    }
}
