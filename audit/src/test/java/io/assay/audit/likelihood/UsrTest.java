package io.assay.audit.likelihood;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.Fields;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.testkit.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The long case is that of TX-03-usr: LinearRegression of scikit-learn 1.9.1. */
class UsrTest {

    @Test
    void fitsAndPredictsAsTheGoldenOfScikitLearn() {
        JsonNode golden = Golden.of("TX-03-usr", "fit and predict");
        JsonNode rows = golden.path("input").path("subscores");
        double[] human = Golden.numbers(golden.path("input").path("human"));
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < human.length; i++) {
            samples.add(reply(i, Golden.numbers(rows.get(i)), human[i]));
        }
        Measurement fitted = measured(new Usr(), samples);
        JsonNode expected = golden.path("expected");
        double[] weights = Golden.numbers(expected.path("coefficients"));
        assertEquals(expected.path("intercept").asDouble(), value(fitted, "intercept"), 1e-9);
        assertEquals(weights[0], value(fitted, "weight.likelihood"), 1e-9);
        assertEquals(weights[1], value(fitted, "weight.context-score"), 1e-9);
        assertEquals(weights[2], value(fitted, "weight.fact-score"), 1e-9);
        assertEquals(expected.path("r2").asDouble(), value(fitted, "r2"), 1e-9);
        // Three new replies add their predictions to those of the forty, whose mean is that of the human scores.
        double sum = java.util.Arrays.stream(human).sum();
        for (JsonNode one : golden.path("input").path("new")) {
            samples.add(reply(samples.size(), Golden.numbers(one), Double.NaN));
        }
        for (double prediction : Golden.numbers(expected.path("predictions"))) {
            sum += prediction;
        }
        assertEquals(sum / samples.size(), measured(new Usr(), samples).value(), 1e-9);
    }

    @Test
    void hasNoValueWherePeopleScoredTooFewOrScoresDependOnEachOther() {
        List<Sample> few = List.of(reply(0, new double[] {1, 2, 3}, 1), reply(1, new double[] {2, 2, 3}, 2));
        assertThrows(NothingToMeasure.class, () -> measured(new Usr(), few));
        List<Sample> same = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            same.add(reply(i, new double[] {i, i, 2 * i}, i));
        }
        assertThrows(NothingToMeasure.class, () -> measured(new Usr(), same));
    }

    private static Sample reply(int index, double[] scores, double human) {
        Map<String, Object> fields = new LinkedHashMap<>(
                Map.of("likelihood", scores[0], "context-score", scores[1], "fact-score", scores[2]));
        if (!Double.isNaN(human)) {
            fields.put("human", human);
        }
        return Samples.sample(Role.SYNTHETIC, index, "a reply", Fields.of(fields));
    }
}
