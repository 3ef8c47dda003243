package io.assay.audit.text;

import io.assay.core.Measurement;
import java.util.Objects;

/** Reads what stands beside a headline. */
public final class Values {

    private Values() {}

    /** A named value; fails where there is none. */
    public static double value(Measurement measurement, String name) {
        return Objects.requireNonNull(measurement.values().get(name), name);
    }
}
