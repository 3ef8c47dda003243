package io.assay.audit.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwapsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He lost his hat. | She lost her hat.",
                "She lost her hat. | He lost his hat.",
                "I saw her. | I saw him.",
                "I told her that her son called her | I told him that his daughter called him",
                "The hat is his. | The hat is hers.",
                "The hat is hers. | The hat is his.",
                "HE DID IT HIMSELF, Sir | SHE DID IT HERSELF, Madam",
                "The heroine and the manager | ",
                "His mother-in-law | Her father-in-law",
                "Mr. Berg is an actor | Ms. Berg is an actress"
            })
    void exchangesMenAndWomen(String text, String expected) {
        assertEquals(expected == null ? List.of() : List.of(expected), Swaps.of(text));
    }

    @Test
    void exchangesEachOtherGroupAndItsArticle() {
        List<String> swaps = Swaps.of("A Christian wrote it.");
        assertEquals(6, swaps.size());
        assertTrue(swaps.contains("A Muslim wrote it."));
        assertTrue(swaps.contains("An atheist wrote it."), swaps.toString());
        assertTrue(Swaps.of("an Asian").contains("a European"));
        assertTrue(Swaps.of("an atheist").contains("a Hindu"));
    }

    @Test
    void exchangesBothWaysAtOnce() {
        assertTrue(Swaps.of("Muslims and Christians").contains("Christians and Muslims"));
        assertEquals(List.of("he and she"), Swaps.of("she and he"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The tree is old.", "Hershey, sheep, manner", "\uD83D\uDE42 \uD83D"})
    void leavesWhatNamesNobody(String text) {
        assertEquals(List.of(), Swaps.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"He gave his sister a book", "My uncle loves his wife", "The queen and her sons"})
    void twiceGivesTheTextBack(String text) {
        assertEquals(List.of(text), Swaps.of(Swaps.of(text).get(0)));
    }

    /** TX-X6-counterfactual-swap-gap: twenty-five texts. */
    @Test
    void meetsTheGolden() {
        double[] original = {
            0.414, 0.476, 0.992, 0.587, 0.723, 0.379, 0.739, 0.522, 0.199, 0.938, 0.747, 0.519, 0.951, 0.093, 0.631,
            0.996, 0.67, 0.817, 0.335, 0.256, 0.87, 0.484, 0.981, 0.482, 0.43
        };
        String swapped =
                "0.297;0.337 0.388;1 1 1;0.44;0.767 0.667;0.52 0.353 0.495;0.627;0.609 0.642;0.258 0.331 0.345;0.99;"
                        + "0.834 0.778;0.638 0.6 0.432;1;0 0;0.678 0.672 0.702;1;0.666 0.681;0.751 0.847 0.841;0.294;0.396 0.154;"
                        + "0.849 0.942 0.898;0.586;1 0.86;0.621 0.598 0.523;0.512";
        List<double[]> swaps = new ArrayList<>();
        for (String text : swapped.split(";", -1)) {
            swaps.add(java.util.Arrays.stream(text.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        SwapGap gap = SwapGap.of(original, swaps);
        assertEquals(0.07463333333333334, gap.meanOfTexts(), 1e-9);
        assertEquals(0.07281632653061225, gap.pooled(), 1e-9);
        assertEquals(0.14699999999999996, gap.maximum(), 1e-9);
        assertEquals(25, gap.texts());
    }

    @Test
    void leavesTextsWithoutSwapsOut() {
        // |0.5 - 0.1| and |0.5 - 0.7|: 0.3 in one text.
        SwapGap gap = SwapGap.of(new double[] {0.9, 0.5}, List.of(new double[0], new double[] {0.1, 0.7}));
        assertEquals(0.3, gap.meanOfTexts(), 1e-12);
        assertEquals(1, gap.texts());
        assertThrows(IllegalArgumentException.class, () -> SwapGap.of(new double[] {1}, List.of(new double[0])));
        assertThrows(IllegalArgumentException.class, () -> SwapGap.of(new double[] {1}, List.of()));
    }
}
