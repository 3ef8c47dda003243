package io.assay.audit.judge;

import io.assay.core.Observation;
import io.assay.core.judge.Rubric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a sample that a rubric shows to its judges. */
final class Shown {

    private static final String TEXT = "text";

    private Shown() {}

    /** The first field that is needed and missing. */
    static Optional<String> missing(Rubric rubric, Observation sample) {
        return rubric.shows().stream()
                .filter(Rubric.Shown::needed)
                .map(Rubric.Shown::field)
                .filter(field -> value(field, sample).isEmpty())
                .findFirst();
    }

    /** Those that are there, in the order of the rubric. */
    static Map<String, String> of(Rubric rubric, Observation sample) {
        Map<String, String> shown = new LinkedHashMap<>();
        rubric.shows().forEach(one -> value(one.field(), sample).ifPresent(text -> shown.put(one.field(), text)));
        return shown;
    }

    private static Optional<String> value(String field, Observation sample) {
        return field.equals(TEXT)
                ? Optional.of(sample.text())
                : sample.sample().fields().text(field);
    }
}
