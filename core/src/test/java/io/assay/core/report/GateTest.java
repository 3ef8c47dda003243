package io.assay.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void aSliceStandsInBracketsAfterTheParameters() {
        assertEquals(
                new Gate("text.distinct-n[n=2][by label=a=b] >= 0.3", "text.distinct-n[n=2]", "label=a=b", ">=", 0.3),
                Gate.parse("text.distinct-n[n=2][by label=a=b] >= 0.3"));
        assertEquals(
                "text.pii-rate", Gate.parse("text.pii-rate[by label=x] <= 0").baseId());
    }

    @Test
    void readsMetricComparisonAndLimit() {
        assertEquals(
                new Gate("text.distinct-n[n=2] >= 0.3", "text.distinct-n[n=2]", "", ">=", 0.3),
                Gate.parse(" text.distinct-n[n=2] >= 0.3 "));
    }

    @Test
    void theCompanionValueIsNoPartOfTheId() {
        assertEquals(
                "text.pii-rate",
                Gate.parse("text.pii-rate.counts.EMAIL_ADDRESS <= 0").baseId());
        assertEquals(
                "text.distinct-n",
                Gate.parse("text.distinct-n[n=2].unique > 10").baseId());
    }

    @Test
    void saysHowAGateShouldRead() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Gate.parse("text.self-bleu is low"));
        assertEquals(
                "the gate 'text.self-bleu is low' should read like 'text.distinct-n[n=2] >= 0.3'", wrong.getMessage());
    }
}
