package io.assay.audit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inline cases of the golden file TX-X3-mauve (mauve-text 0.4.0 on fixed histograms, ties sorted along the curve). */
class DivergenceCurveTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 5 | 5 5 | 1 | 1 | 0 | 0 | 1",
                "5 5 | 9 1 | 0.6710958126174331 | 0.7647482728067936 | 0.13756026293085355 | 0.10736378916349301"
                        + " | 0.9755265368052976",
                "10 0 | 0 10 | 0.0040720962619612555 | 0.023290957741172486 | 1 | 0.709386494580946 | 0.5",
                "2 3 5 | 1 6 3 | 0.8984004880612251 | 0.9371511661096276 | 0.06236303772755061 | 0.04692751574812318"
                        + " | 0.994566522390089",
                "0 4 6 | 0 5 5 | 0.9983544482169309 | 0.9989672757594588 | 0.006748226989716721"
                        + " | 0.005323196574223477 | 0.9999320078000861",
                "1 3 51 34 55 64 37 53 2 20 0 28 | 63 101 1 3 4 0 3 1 71 8 91 4 | 0.01613436463734068"
                        + " | 0.020821086602019565 | 0.7729020964246527 | 0.7304496115581178 | 0.6223677748235816",
                "32 15 11 9 12 34 8 14 19 17 22 7 | 39 37 23 16 16 49 19 17 35 36 40 23 | 0.9945902300071607"
                        + " | 0.9952362005860865 | 0.012445039596121678 | 0.011650977571108258 | 0.9997703052860493",
                "41 0 0 20 1 0 22 21 2 1 53 2 | 3 33 27 14 19 18 14 0 18 13 2 14 | 0.04321948126113289"
                        + " | 0.06612927735770267 | 0.6177119429131311 | 0.5457754018454807 | 0.7144125879199812",
                "4 7 19 21 4 20 9 21 16 17 4 8 | 16 16 17 18 18 13 14 13 10 10 19 11 | 0.8478675260324415"
                        + " | 0.8673867580263894 | 0.08012104414704828 | 0.07342485095675672 | 0.9911715439848333"
            })
    void agreesWithMauveText(
            String p, String q, double mauve, double star, double integral, double integralStar, double scaledByOne) {
        DivergenceCurve plain = DivergenceCurve.of(counts(p), counts(q), 0, 5, 25);
        DivergenceCurve smoothed = DivergenceCurve.of(counts(p), counts(q), 0.5, 5, 25);
        assertEquals(mauve, plain.mauve(), 1e-9);
        assertEquals(star, smoothed.mauve(), 1e-9);
        assertEquals(integral, plain.frontierIntegral(), 1e-9);
        assertEquals(integralStar, smoothed.frontierIntegral(), 1e-9);
        assertEquals(
                scaledByOne, DivergenceCurve.of(counts(p), counts(q), 0, 1, 25).mauve(), 1e-9);
    }

    private static long[] counts(String spaced) {
        return Arrays.stream(spaced.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }
}
