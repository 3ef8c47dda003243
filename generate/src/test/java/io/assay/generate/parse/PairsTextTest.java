package io.assay.generate.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.generate.plan.LayoutSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairsTextTest {

    private static final LayoutSpec.Pairs LAYOUT =
            new LayoutSpec.Pairs(List.of("age", "age-group", "job"), List.of("job"), " is ", ", ");

    private static Map<String, Object> read(String text) {
        return PairsText.read(LAYOUT, text).fields();
    }

    @Test
    void whatIsWrittenIsReadBackInEveryOrder() {
        Map<String, Object> row = Map.of("age", "39", "age-group", "30, 31 or more", "job", "judge (is it)");
        Set<String> lines = new HashSet<>();
        for (long order = 0; order < 60; order++) {
            String line = PairsText.write(LAYOUT, row, order);
            lines.add(line);
            assertEquals(row, read(line), line);
        }
        assertEquals(6, lines.size()); // 3! orders.
    }

    @Test
    void aLongerNameIsNotTakenForAShorterOne() {
        assertEquals(Map.of("age-group", "30s", "age", "39"), read("age-group is 30s, age is 39"));
    }

    @Test
    void theFirstLineWithAPairCountsAndTheFirstOfTwoValues() {
        assertEquals(
                Map.of("age", "39", "age-group", "30s"),
                read("Here is one more:\n Age is 39, age-group is 30s, age is 40,\nage is 50, job is cook"));
    }

    @Test
    void whatMayBeMissingMayAndNothingElse() {
        assertEquals(
                List.of("job"),
                PairsText.read(LAYOUT, "age is 1, age-group is x").missing());
        assertEquals(
                "missing-field",
                PairsText.read(LAYOUT, "age is 1, job is cook")
                        .lost()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "unparsed",
                PairsText.read(LAYOUT, "I cannot.").lost().orElseThrow().reason());
    }

    @Test
    void whatIsMissingIsNotWritten() {
        assertTrue(PairsText.write(LAYOUT, Map.of("age", 39, "job", ""), 1).equals("age is 39"));
    }
}
