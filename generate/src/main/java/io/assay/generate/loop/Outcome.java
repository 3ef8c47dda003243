package io.assay.generate.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rows of a loop after its last round: the samples, with what policies wrote into them. */
final class Outcome {

    private final List<Map<String, Object>> rows = new ArrayList<>();

    Outcome(List<Taken> samples) {
        samples.forEach(sample -> rows.add(new LinkedHashMap<>(sample.row())));
    }

    /** Writes a value into a row, by its place among the samples. */
    void put(int sample, String field, Object value) {
        rows.get(sample).put(field, value);
    }

    /** Drops rows by what they hold. */
    void keep(Predicate<Map<String, Object>> kept) {
        rows.removeIf(kept.negate());
    }

    /** The rows that stay, in the order of their ids' acceptance. */
    List<Map<String, Object>> rows() {
        return List.copyOf(rows);
    }
}
