package io.assay.audit.text;

import io.assay.core.Observation;
import java.util.List;

/** The texts that a text is compared with: those of the field {@code reference}. */
final class References {

    /** The name of the field. */
    static final String FIELD = "reference";

    private References() {}

    /** One reference, or several where the field holds a list or stands for several columns; none where it is missing. */
    static List<String> of(Observation text) {
        Object value = text.sample().fields().value(FIELD).orElse(List.of());
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
