package io.assay.audit.text;

import io.assay.core.Fields;
import io.assay.core.Measurement;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.testkit.Samples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Samples with fields beside their text, made on one line. */
final class Fielded {

    private Fielded() {}

    /** A synthetic text with fields: name, value, name, value. */
    static Sample fielded(int index, String text, Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Samples.sample(Role.SYNTHETIC, index, text, Fields.of(fields));
    }

    /** A text with what it is compared with, a text or a list of texts. */
    static Sample pair(int index, String text, Object reference) {
        return fielded(index, text, "reference", reference);
    }

    /** A list of numbers that stands beside a headline. */
    static double[] numbers(Measurement measurement, String name) {
        return Objects.requireNonNull(measurement.lists().get(name), name).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
