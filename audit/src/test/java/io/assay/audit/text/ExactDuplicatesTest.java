package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden cases of P21-exact-duplicates (Python's Counter), and what they leave open. */
class ExactDuplicatesTest {

    private static final ExactDuplicates SQUEEZED = new ExactDuplicates(Normalise.LOWER_AND_BLANK_SQUEEZE);

    @Test
    void countsEveryTextAfterTheFirstOfItsKind() {
        var some = texts("A b", "a  b", "a b", "a b");
        assertEquals(0.25, measure(new ExactDuplicates(), some));
        assertEquals(0.75, measure(SQUEEZED, some));
        assertEquals(0.8, measure(new ExactDuplicates(), texts("x", "x", "x", "x", "x")), 1e-12);
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new ExactDuplicates(), texts()));
    }

    @ParameterizedTest
    @CsvSource({
        "sst2-syn-clean, 348, 329, 0.054597701149425304, 0.10919540229885058, 19",
        "sst2-syn-raw, 348, 331, 0.048850574712643646, 0.09770114942528736, 17",
        "instruct-syn-clean, 163, 155, 0.049079754601227044, 0.09815950920245399, 8",
        "instruct-syn-raw, 163, 155, 0.049079754601227044, 0.09815950920245399, 8"
    })
    void agreesWithPython(String file, double n, double unique, double fraction, double withCopy, double groups) {
        var measurement =
                measured(new ExactDuplicates(), GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/" + file + ".csv"));
        assertEquals(fraction, measurement.value(), 1e-9);
        assertEquals(n, value(measurement, "n"));
        assertEquals(unique, value(measurement, "unique"));
        assertEquals(fraction, value(measurement, "duplicate-fraction-1-unique/n"), 1e-9);
        assertEquals(withCopy, value(measurement, "share-of-texts-with-a-copy"), 1e-9);
        assertEquals(groups, value(measurement, "groups"));
    }

    @Test
    void showsTheLargestGroupFirst() {
        var evidence = measured(new ExactDuplicates(), texts("a", "b", "a", "b", "b", "c"))
                .evidence();
        assertEquals(2, evidence.size());
        assertEquals("the same text 3 times", evidence.get(0).note());
        assertEquals(3, evidence.get(0).samples().size());
        assertEquals(1, evidence.get(0).samples().get(0).ordinal());
    }

    @Test
    void growsWithEachCopy() {
        String[] some = {"a", "b", "c", "d", "e"};
        for (int copies = 0; copies < some.length; copies++) {
            some[copies] = "a";
            assertEquals(copies / 5.0, measure(new ExactDuplicates(), texts(some)), 1e-12);
        }
    }
}
