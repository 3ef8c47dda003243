package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.testkit.Samples.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-worked cases. */
class PreservedIntentTest {

    @Test
    void isTheShareOfVerdictsThatSayYes() {
        assertEquals(0.75, measure(new PreservedIntent(), judged(1, true, "no", "Yes")));
    }

    @Test
    void countsTheShareOfSeveralJudges() {
        assertEquals(0.75, measure(new PreservedIntent(), judged(1, 0.5)));
    }

    @Test
    void hasNoValueWithoutVerdicts() {
        assertThrows(NothingToMeasure.class, () -> measure(new PreservedIntent(), judged("perhaps", 7)));
        assertThrows(NothingToMeasure.class, () -> measure(new PreservedIntent(), List.of(fielded(0, "x"))));
    }

    private static List<Sample> judged(Object... verdicts) {
        List<Sample> samples = new ArrayList<>();
        for (Object verdict : verdicts) {
            samples.add(fielded(samples.size(), "x", "intent", verdict));
        }
        return samples;
    }
}
