package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs as a reader finds them; the first three sentences and their pairs are those of data-juicer's test. */
class VerbNounPairsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sam is playing football. | play football",
                "Today is a sunny day | ",
                "Lily is reading | ",
                "Write a short poem about the rain. | write poem",
                "Give me two examples of renewable energy sources. | give example",
                "Given a list of numbers, find the largest number. | find number",
                "Create a new search engine for recipes. Then test it. | create engine",
                "given a description of the symptom identify the possible disease | identify disease",
                "Convert the following measurement to feet. | convert measurement",
                "Link all the entities in the sentence. | link entity",
                "I wrote my first letters to a friend. | write letter",
                "Tell me about the history of Rome. | ",
                "Why? | "
            })
    void findsVerbAndObjectOfTheFirstSentence(String text, String pair) {
        if (pair == null) {
            assertThrows(NothingToMeasure.class, () -> measure(new VerbNounPairs(), texts(text)));
        } else {
            assertEquals(
                    List.of(pair),
                    measured(new VerbNounPairs(), texts(text)).lists().get("top"));
        }
    }

    @Test
    void countsDifferentPairs() {
        // write poem twice, sort list once: entropy -(2/3 ln 2/3 + 1/3 ln 1/3).
        var measurement = measured(
                new VerbNounPairs(),
                texts("Write a poem about rain.", "Write a short poem.", "Sort the list.", "Why?"));
        assertEquals(2, measurement.value());
        assertEquals(0.75, value(measurement, "share-with-pair"));
        assertEquals(0.6365141682948128, value(measurement, "entropy-nats"), 1e-12);
        assertEquals(1, value(measurement, "share-of-top-20"));
        assertEquals(List.of("write poem", "sort list"), measurement.lists().get("top"));
        assertEquals(2, measurement.evidence().get(0).samples().size());
    }

    @Test
    void fallsAsTextsAskForTheSame() {
        String[] texts = {"Write a poem.", "Sort the list.", "Paint a house.", "Read the book.", "Open the window."};
        double last = 6;
        for (int i = 0; i < texts.length; i++) {
            double value = measure(new VerbNounPairs(), texts(texts));
            assertTrue(value < last, value + " is not below " + last);
            last = value;
            Arrays.fill(texts, 0, Math.min(texts.length, i + 2), "Write a poem.");
        }
    }
}
