package io.assay.audit.symbolic;

import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Fields;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerificationAccuracyTest {

    private static List<Sample> answers(String reference, String... answers) {
        List<Sample> samples = new ArrayList<>();
        for (String answer : answers) {
            Map<String, Object> fields = Map.of("answer", answer, "reference", reference);
            samples.add(sample(Role.SYNTHETIC, samples.size(), "", Fields.of(fields)));
        }
        return samples;
    }

    @Test
    void countsWhatIsProvedEqualAndTellsTheRestApart() {
        Measurement measured = measured(
                new VerificationAccuracy(),
                answers("\\frac{1}{2}", "1/2", "\\boxed{0.5}", "the answer is 3", "", "a half"));
        // Two of five; 3 differs, nothing is empty, and words are undecided.
        assertEquals(0.4, measured.value());
        assertEquals(
                Map.of("correct", 2.0, "different", 1.0, "undecided", 1.0, "empty-answers", 1.0),
                Map.of(
                        "correct", measured.values().getOrDefault("correct", -1.0),
                        "different", measured.values().getOrDefault("different", -1.0),
                        "undecided", measured.values().getOrDefault("undecided", -1.0),
                        "empty-answers", measured.values().getOrDefault("empty-answers", -1.0)));
    }

    @Test
    void aProblemWithoutAReferenceHasNoScore() {
        List<Sample> samples = List.of(sample("What is 1 + 1?", Map.of("answer", "2")));
        assertThrows(NothingToMeasure.class, () -> measured(new VerificationAccuracy(), samples));
    }
}
