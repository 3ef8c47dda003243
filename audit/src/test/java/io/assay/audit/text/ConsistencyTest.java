package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The long case and its values are those of TX-X5-consistency. */
class ConsistencyTest {

    @Test
    void agreesWithTheGoldenCase() {
        Measurement mean = measured(
                new Consistency(),
                groups(
                        "0 22 111 0020 11202 1 12 222 1111 00002 2 11 222 2220 00001 2 11 221 1112 11112 0 02 200 0120 20221 0 11 020 0000 01000"));
        assertEquals(0.6701388888888888, mean.value(), 1e-9);
        assertEquals(24, value(mean, "groups-used"));
        assertEquals(6, value(mean, "groups-skipped"));
    }

    @Test
    void comparesWithTheFirstOfTheGroup() {
        // 1 of 2 and 1 of 1.
        assertEquals(0.75, measure(new Consistency(), groups("112 00")));
    }

    @Test
    void fallsAsPredictionsChange() {
        assertTrue(measure(new Consistency(), groups("1111")) > measure(new Consistency(), groups("1112")));
    }

    @Test
    void hasNoValueWithoutTwins() {
        assertThrows(NothingToMeasure.class, () -> measure(new Consistency(), groups("1 2")));
    }

    /** A digit a prediction, groups by blanks. */
    private static List<Sample> groups(String predictions) {
        List<Sample> samples = new ArrayList<>();
        int group = 0;
        for (int i = 0; i < predictions.length(); i++) {
            char one = predictions.charAt(i);
            group += one == ' ' ? 1 : 0;
            if (one != ' ') {
                samples.add(fielded(samples.size(), "x", "group", group, "prediction", one - '0'));
            }
        }
        return samples;
    }
}
