package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Chart;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences whose language nobody doubts. */
class LanguageMixTest {

    private static final String ENGLISH =
            "This is a sentence that was written in the English language, and nobody would doubt it.";
    private static final String FRENCH =
            "Cette phrase est écrite en français et personne ne pourrait en douter, je crois.";
    private static final String GERMAN =
            "Dieser Satz ist auf Deutsch geschrieben, und niemand würde daran zweifeln wollen.";

    @Test
    void countsTextsByLanguageAndLeavesShortOnesOut() {
        var measurement = measured(new LanguageMix(), texts(ENGLISH, ENGLISH + " Indeed.", FRENCH, ENGLISH, "ok"));
        assertEquals(0.75, measurement.value());
        assertEquals(0.75, value(measurement, "languages.eng"));
        assertEquals(0.25, value(measurement, "languages.fra"));
        assertEquals(1, value(measurement, "too-short"));
        assertEquals(2, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void showsTheMixOfTheReferenceBesideIt() {
        var measurement = measured(new LanguageMix(), together(texts(ENGLISH, FRENCH), texts(Role.REFERENCE, GERMAN)));
        Chart.Bars bars = (Chart.Bars) measurement.charts().get(0);
        assertEquals(List.of("eng", "fra", "deu"), bars.names());
        assertEquals(List.of(0.0, 0.0, 1.0), bars.reference());
    }

    @Test
    void fallsWithEachTextInAnotherLanguage() {
        String[] some = {ENGLISH, ENGLISH, ENGLISH, ENGLISH, ENGLISH};
        for (int other = 0; other < 3; other++) {
            assertEquals(1 - other / 5.0, measure(new LanguageMix(), texts(some)), 1e-12);
            some[other] = GERMAN;
        }
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        var nothing = assertThrows(NothingToMeasure.class, () -> measure(new LanguageMix(), texts("ok", "")));
        assertEquals("every text is too short to tell its language", nothing.getMessage());
    }
}
