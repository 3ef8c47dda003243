package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Outcome;
import io.assay.core.Sample;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Settings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inline cases of TX-01-gar: statsmodels 0.15.0. */
class AcceptabilityTest {

    @Test
    void countsTextsFromTheThresholdOn() {
        Measurement rate = measured(new Acceptability(), scored(0.5, 0.5, 0.4999999));
        assertEquals(2 / 3.0, rate.value(), 1e-12);
        assertEquals(0.2076596008020477, rate.interval().orElseThrow().low(), 1e-9);
        assertEquals(0.9385080552796037, rate.interval().orElseThrow().high(), 1e-9);
        assertEquals(1, measure(new Acceptability(), scored(0.9, 0.9, 0.9)));
        assertEquals(0, measure(new Acceptability(), scored(0.1, 0.1, 0.1)));
    }

    @Test
    void neverAcceptsABlankText() {
        List<Sample> samples = List.of(fielded(0, " \n", "score", 0.9), fielded(1, "fine", "score", 0.6));
        assertEquals(0.5, measure(new Acceptability(), samples));
        assertEquals(0.3, value(measured(new Acceptability(), samples), "soft"), 1e-12);
    }

    @Test
    void takesNoNumberOutsideOfZeroToOneForAProbability() {
        assertEquals(1, measure(new Acceptability(), scored(0.9, -3.2, 17)));
        assertThrows(NothingToMeasure.class, () -> measure(new Acceptability(), scored(-3.2)));
    }

    @Test
    void needsScoresAndAThresholdBetweenZeroAndOne() {
        Outcome<Measurement> none = Measuring.outcome(new Acceptability(), List.of(fielded(0, "a")), Settings.usual());
        assertInstanceOf(Outcome.Skipped.class, none);
        assertThrows(IllegalArgumentException.class, () -> new Acceptability(1.5));
    }

    private static List<Sample> scored(double... scores) {
        List<Sample> samples = new ArrayList<>();
        for (double score : scores) {
            samples.add(fielded(samples.size(), "a text", "score", score));
        }
        return samples;
    }
}
