package io.assay.core.catalog;

import io.assay.core.Auditable;
import io.assay.core.DidYouMean;
import io.assay.core.Modality;
import io.assay.core.report.Passport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All metrics on the class path, found by {@link ServiceLoader}; adding one touches no list. */
public final class Catalog {

    private final Map<String, Unit> units = new TreeMap<>();

    private Catalog(Iterable<Auditable> metrics) {
        for (Auditable metric : metrics) {
            Unit unit = Unit.of(metric);
            Unit other = units.put(unit.id(), unit);
            if (other != null) {
                throw new IllegalStateException("two metrics are called " + unit.id());
            }
        }
    }

    /** Everything that is there. */
    public static Catalog load() {
        return new Catalog(ServiceLoader.load(Auditable.class));
    }

    /** All units, by id. */
    public Collection<Unit> units() {
        return units.values();
    }

    public Collection<String> ids() {
        return units.keySet();
    }

    /** The passports of a modality, by id. */
    public List<Passport> passports(Modality modality) {
        return units.values().stream()
                .map(Unit::passport)
                .filter(passport -> passport.modalities().contains(modality))
                .toList();
    }

    /** The unit of an id without parameters. */
    public Unit unit(String id) {
        Unit unit = units.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("there is no metric " + id + DidYouMean.hint(id, units.keySet()));
        }
        return unit;
    }

    /** A metric as it is written on the command line: {@code text.distinct-n[n=3]}. */
    public Selected select(String expression) {
        int bracket = expression.indexOf('[');
        if (bracket < 0) {
            return unit(expression.strip()).standard();
        }
        if (!expression.endsWith("]")) {
            throw new IllegalArgumentException("a bracket is not closed in " + expression);
        }
        Unit unit = unit(expression.substring(0, bracket).strip());
        Map<String, String> given = new TreeMap<>();
        for (String part : parts(expression.substring(bracket + 1, expression.length() - 1))) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(part + " in " + expression + " should read name=value");
            }
            given.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return unit.with(given);
    }

    private static List<String> parts(String inside) {
        List<String> parts = new ArrayList<>();
        for (String part : inside.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
