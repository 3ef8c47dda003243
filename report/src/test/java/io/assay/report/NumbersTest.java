package io.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void fourDigitsAreEnoughForPeople() {
        assertEquals("0.3333", Numbers.of(1 / 3.0));
        assertEquals("8,231", Numbers.of(8231.0));
        assertEquals("1234", Numbers.of(1234.4));
        assertEquals("1.20e-5", Numbers.of(0.000012));
        assertEquals("-2.50e12", Numbers.of(-2.5e12));
        assertEquals("0", Numbers.of(-0.0));
    }

    @Test
    void sharesAreInPercent() {
        assertEquals("22.7 %", Numbers.percent(34 / 150.0));
        assertEquals("0.25 %", Numbers.percent(0.0025));
        assertEquals("100 %", Numbers.percent(1));
    }

    @Test
    void timesAndSizesHaveTheUnitOneWouldSay() {
        assertEquals("41 ms", Numbers.millis(41));
        assertEquals("2 min 05 s", Numbers.millis(125_000));
        assertEquals("48 kB", Numbers.bytes(48_211));
    }

    @Test
    void anAxisIsTheRangeOrTheNextRoundNumber() {
        assertEquals(
                new Axis(0, 1),
                Axis.of(SampleMetric.metric("m", Dimension.FIDELITY)
                        .value(0.02, 0)
                        .build()));
        var open = SampleMetric.metric("m", Dimension.FIDELITY)
                .upper(Double.POSITIVE_INFINITY)
                .value(38, 3)
                .build();
        assertEquals(new Axis(0, 50), Axis.of(open));
        assertEquals(List.of(20.0, 40.0), new Axis(0, 50).ticks());
    }
}
