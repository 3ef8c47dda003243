package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The long case and its values are those of TX-12-attr-ais. */
class AttrAisTest {

    @Test
    void takesTheMeanOfTextsBeforeThatOfSentences() {
        Measurement mean = measured(
                new AttrAis(), List.of(fielded(0, "x", "verdicts", List.of(1, 0)), fielded(1, "x", "verdicts", "1")));
        assertEquals(0.75, mean.value(), 1e-12);
        assertEquals(2 / 3.0, value(mean, "pooled-sentences"), 1e-12);
    }

    @Test
    void agreesWithTheGoldenCase() {
        String verdicts =
                "1 | 0 1 | 1 1 1 | 0 0 1 1 | 1 1 1 0 0 | 1 | 1 1 | 1 1 1 | 0 0 1 1 | 0 1 1 1 1 | 0 | 1 0 | 1 1 1 | 1 1 0 1 | 1 1 1 1 1 | 1 | 0 0 | 1 1 1 | 1 0 0 0 | 1 1 1 1 0 | 0 | 1 1 | 1 1 1 | 0 0 1 0 | 0 0 1 1 0 | 1 | 1 0 | 1 0 1 | 1 0 0 0 | 0 1 1 1 1 | 1 | 1 1 | 1 1 1 | 1 0 1 1 | 1 1 0 0 0 | 1 | 0 1 | 0 0 1 | 1 1 1 1 | 0 0 1 0 1 | ";
        List<Sample> texts = new ArrayList<>();
        for (String text : verdicts.split("[|]", -1)) {
            texts.add(fielded(texts.size(), "x", "verdicts", text));
        }
        Measurement mean = measured(new AttrAis(), texts);
        assertEquals(0.68625, mean.value(), 1e-9);
        assertEquals(0.6666666666666666, value(mean, "pooled-sentences"), 1e-9);
        assertEquals(1, value(mean, "texts-undefined"));
    }

    @Test
    void hasNoValueWithoutSentences() {
        assertThrows(
                NothingToMeasure.class, () -> measure(new AttrAis(), List.of(fielded(0, "x", "verdicts", List.of()))));
    }
}
