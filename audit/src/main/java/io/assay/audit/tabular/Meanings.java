package io.assay.audit.tabular;

import io.assay.core.Observation;
import io.assay.core.Role;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What column the user meant, by role and meaning. */
final class Meanings implements Serializable {

    private static final long serialVersionUID = 1;

    private final EnumMap<Role, NavigableMap<String, String>> byRole = new EnumMap<>(Role.class);

    /** All samples of a role have the same mapping. */
    void add(Observation observation) {
        byRole.computeIfAbsent(
                observation.role(),
                any -> new TreeMap<>(observation.sample().fields().mapping()));
    }

    void merge(Meanings other) {
        other.byRole.forEach((role, mapping) -> byRole.putIfAbsent(role, new TreeMap<>(mapping)));
    }

    /** The column that stands for a meaning; the meaning itself where nothing is mapped. */
    String column(String meaning) {
        for (NavigableMap<String, String> mapping : byRole.values()) {
            if (mapping.containsKey(meaning)) {
                return mapping.getOrDefault(meaning, meaning);
            }
        }
        return meaning;
    }
}
