package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Fields;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageCompletenessTest {

    /** Lines such as {@code a < b c}: the record a with the parents b and c; without prompt where it ends in {@code !}. */
    private static List<Sample> ledger(String... lines) {
        List<Sample> samples = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.replace("!", "").strip().split(" ?< ?", -1);
            Map<String, Object> fields = new HashMap<>(Map.of("id", parts[0], "model", "m"));
            if (!line.endsWith("!")) {
                fields.put("prompt", "h");
            }
            fields.put("parents", parts.length < 2 ? List.of() : List.of(parts[1].split(" ", -1)));
            samples.add(sample(Role.SYNTHETIC, samples.size(), "text", Fields.of(fields)));
        }
        return samples;
    }

    /** TX-X7-lineage-completeness: small ledger. */
    @Test
    void meetsTheGolden() {
        var measurement = measured(
                new LineageCompleteness(), ledger("s1", "a < s1", "b < a s1", "c < zz", "d < c", "e < a!", "f < e"));
        assertEquals(0.42857142857142855, measurement.value(), 1e-9);
        assertEquals(List.of("s1", "a", "b"), measurement.lists().get("complete"));
        assertEquals(7, value(measurement, "records"));
        assertEquals(6, value(measurement, "recorded"));
        // c names zz, d rests on c, f on e, which has no prompt.
        assertEquals(3, value(measurement, "broken-above"));
    }

    @Test
    void aCircleIsNeverComplete() {
        assertEquals(0.25, measure(new LineageCompleteness(), ledger("a < b", "b < a", "c < c", "d")));
    }

    @Test
    void oneOfTwoRecordsWithOneIdSpoilsBoth() {
        assertEquals(1 / 3.0, measure(new LineageCompleteness(), ledger("a", "a < zz", "b < a")), 1e-12);
    }

    @Test
    void aLongChainNeedsNoStack() {
        String[] lines = new String[20_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i == 0 ? "r0" : "r" + i + " < r" + (i - 1);
        }
        assertEquals(1, measure(new LineageCompleteness(), ledger(lines)));
        lines[10_000] = "r10000 < nobody";
        assertEquals(0.5, measure(new LineageCompleteness(), ledger(lines)));
    }

    @Test
    void fallsAsPromptsAreLost() {
        String[] lines = {"a", "b", "c", "d"};
        for (int lost = 0; lost < 4; lost++) {
            assertEquals(1 - lost / 4.0, measure(new LineageCompleteness(), ledger(lines)));
            lines[lost] += "!";
        }
        var nothing = assertThrows(NothingToMeasure.class, () -> measure(new LineageCompleteness(), ledger(lines)));
        assertEquals("no record has a prompt and a model: there is no ledger", nothing.getMessage());
    }
}
