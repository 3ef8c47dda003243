package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-worked cases; the recognisers have their own test. */
class PiiRateTest {

    private static final String CARD = "card 4111 1111 1111 1111";

    @Test
    void countsTextsNotFinds() {
        var measurement =
                measured(new PiiRate(), texts(CARD, CARD + " and " + CARD, "card 4111 1111 1111 1112", "hello"));
        assertEquals(0.5, measurement.value());
        assertEquals(3.0, value(measurement, "counts.CREDIT_CARD"));
        assertEquals("wilson", measurement.interval().orElseThrow().method());
    }

    @Test
    void marksWhatMustNotBeShown() {
        var finding = measured(new PiiRate(), texts("hello", CARD)).evidence().get(0);
        assertTrue(finding.masked());
        assertEquals(1, finding.samples().get(0).ordinal());
        assertEquals(5, finding.marks().get(0).from());
        assertEquals(24, finding.marks().get(0).to());
    }

    @Test
    void growsWithEachTextThatHoldsSome() {
        String[] some = new String[10];
        Arrays.fill(some, "nothing here");
        for (int bad = 0; bad < some.length; bad++) {
            assertEquals(bad / 10.0, measure(new PiiRate(), texts(some)), 1e-12);
            some[bad] = "write to a@example.com";
        }
    }

    @Test
    void agreesWithPresidioOnPlantedIdentifiers() {
        var types = List.of("CREDIT_CARD", "IBAN_CODE", "EMAIL_ADDRESS", "IP_ADDRESS", "US_SSN", "CRYPTO");
        var measurement =
                measured(new PiiRate(types, 0.5, false), GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/pii.csv"));
        assertEquals(34 / 150.0, measurement.value(), 1e-9);
        assertEquals(150.0, value(measurement, "texts"));
        assertEquals(34.0, value(measurement, "texts-with-any"));
        assertEquals(9.0, value(measurement, "counts.CREDIT_CARD"));
        assertEquals(9.0, value(measurement, "counts.EMAIL_ADDRESS"));
        assertEquals(8.0, value(measurement, "counts.IBAN_CODE"));
        assertEquals(8.0, value(measurement, "counts.IP_ADDRESS"));
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new PiiRate(), texts()));
    }

    @Test
    void rejectsWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> new PiiRate(List.of("NAME"), 0.5, false));
        assertThrows(IllegalArgumentException.class, () -> new PiiRate(List.of("CRYPTO"), 2, false));
    }
}
