package io.assay.audit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Chart;
import io.assay.core.Fields;
import io.assay.core.Finding;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionCoverageTest {

    private static final String FILMS = "a film about love";
    private static final String BANKS = "the bank of a card";
    private static final String VOLCANOES = "lava from the volcano eruption";

    private final List<Sample> samples = new ArrayList<>();
    private final int[] taken = new int[Role.values().length];

    /** Texts that lie close together, in a direction of their own. */
    private RegionCoverageTest add(Role role, int n, String text, int axis) {
        for (int i = 0; i < n; i++) {
            Double[] vector = {0.0, 0.0, 0.0, 0.001 * (i % 7)};
            vector[axis] = 1.0;
            Fields fields = Fields.of(Map.of("embedding", List.of(vector)));
            samples.add(Samples.sample(role, taken[role.ordinal()]++, text, fields));
        }
        return this;
    }

    private Measurement measured(int regions) {
        return Samples.measured(new RegionCoverage(regions), samples);
    }

    private static double beside(Measurement found, String name) {
        return found.values().getOrDefault(name, Double.NaN);
    }

    private static Chart.Map map(Measurement measurement) {
        return (Chart.Map) measurement.charts().get(0);
    }

    private static List<String> names(Measurement measurement) {
        return map(measurement).regions().stream().map(Chart.Region::name).toList();
    }

    @Test
    void aSubjectThatIsNearlyMissingLowersTheValueByItsShare() {
        add(Role.REFERENCE, 60, FILMS, 0).add(Role.REFERENCE, 40, BANKS, 1);
        add(Role.SYNTHETIC, 95, FILMS, 0).add(Role.SYNTHETIC, 5, BANKS, 1);
        Measurement found = measured(2);
        assertEquals(0.6, found.value()); // 0.05 is less than a fifth of 0.4.
        assertEquals(2, beside(found, "regions"));
        assertEquals(1, beside(found, "only-reference"));
        assertEquals(0, beside(found, "only-synthetic"));
        assertEquals(0, beside(found, "synthetic-outside"));
        // exp(-(0.6 ln 0.6 + 0.4 ln 0.4)) and exp(-(0.95 ln 0.95 + 0.05 ln 0.05))
        assertEquals(1.9602, beside(found, "effective-regions.reference"), 1e-4);
        assertEquals(1.2196, beside(found, "effective-regions.synthetic"), 1e-4);
        assertEquals(0.95, beside(found, "largest-share.synthetic"));
    }

    @Test
    void aSubjectOfTheSyntheticTextsAloneIsFoundNamedAndShown() {
        add(Role.REFERENCE, 60, FILMS, 0).add(Role.REFERENCE, 40, BANKS, 1);
        add(Role.SYNTHETIC, 70, FILMS, 0).add(Role.SYNTHETIC, 30, VOLCANOES, 2);
        Measurement found = measured(3);
        assertEquals(0.6, found.value());
        assertEquals(0.3, beside(found, "synthetic-outside"));
        Finding second = found.evidence().get(1); // The 40 reference texts weigh more.
        assertEquals(
                "only synthetic: region 3 (eruption, from, lava), 30 of 100 synthetic and 0 of 100 reference texts",
                second.note());
        assertEquals(5, second.samples().size());
        assertTrue(second.samples().stream()
                .allMatch(sample -> sample.role() == Role.SYNTHETIC && sample.ordinal() >= 70));
    }

    @Test
    void noWordOfRealDataAloneIsSaid() {
        add(Role.REFERENCE, 60, FILMS, 0).add(Role.REFERENCE, 40, BANKS, 1);
        add(Role.SYNTHETIC, 98, FILMS, 0).add(Role.SYNTHETIC, 2, BANKS, 1);
        // Two synthetic texts hold the words of the second region: too few to say them.
        assertEquals("region 2", names(measured(2)).get(1));
        add(Role.SYNTHETIC, 1, BANKS, 1);
        assertEquals("bank, card, of", names(measured(2)).get(1));
    }

    @Test
    void personalDataNamesNoRegion() {
        add(Role.REFERENCE, 60, FILMS, 0).add(Role.SYNTHETIC, 60, FILMS, 0);
        add(Role.SYNTHETIC, 40, "anna.berg@example.com writes", 1);
        assertEquals("writes", names(measured(2)).get(1));
    }

    @Test
    void aFewTextsMoreOrLessAreChance() {
        add(Role.REFERENCE, 94, FILMS, 0).add(Role.REFERENCE, 6, BANKS, 1);
        add(Role.SYNTHETIC, 100, FILMS, 0);
        assertEquals(1, measured(2).value()); // None of 6 falls to the other side by chance in 1 of 64 cases,
        add(Role.REFERENCE, 1, BANKS, 1);
        assertEquals(94 / 101.0, measured(2).value()); // none of 7 in less than 1 of 100.
    }

    @Test
    void theMapHoldsTheHoldoutAndALimitedNumberOfPoints() {
        add(Role.REFERENCE, 900, FILMS, 0).add(Role.REFERENCE, 100, BANKS, 1);
        add(Role.SYNTHETIC, 1000, FILMS, 0);
        add(Role.HOLDOUT, 20, BANKS, 1).add(Role.HOLDOUT, 60, FILMS, 0);
        Chart.Map map = map(measured(2));
        assertEquals(
                List.of(500, 500, 80),
                map.clouds().stream().map(cloud -> cloud.x().size()).toList());
        assertEquals(List.of(0.0, 0.1, 0.25), map.regions().get(1).shares());
        assertEquals(List.of(Role.REFERENCE), map.regions().get(1).coveredBy());
        assertTrue(map.held() > 0.99 && map.held() <= 1, () -> "held " + map.held());
    }

    @Test
    void fewTextsMakeNoRegions() {
        add(Role.REFERENCE, 30, FILMS, 0).add(Role.SYNTHETIC, 19, FILMS, 0);
        var nothing = assertThrows(NothingToMeasure.class, () -> measured(2));
        assertEquals("the synthetic data has 19 vectors; it takes 20", nothing.getMessage());
    }

    @Test
    void thereAreAtLeastTwoRegions() {
        assertThrows(IllegalArgumentException.class, () -> new RegionCoverage(1));
    }
}
