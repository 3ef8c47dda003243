package io.assay.curate;

import io.assay.core.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a step measured and wants known beside the rows it dropped: values by name, and sentences. */
public final class Told implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int NOTES_MAX = 200;

    private final LinkedHashMap<String, Double> values = new LinkedHashMap<>();
    private final ArrayList<String> notes = new ArrayList<>();

    /** Tells a value; the last of a name counts. */
    void value(String name, double value) {
        Require.that(Double.isFinite(value), "%s must be a number, but was %s", name, value);
        values.put(name, value);
    }

    /** Tells a sentence; beyond the first 200 they are left out. */
    void note(String sentence) {
        if (notes.size() < NOTES_MAX) {
            notes.add(sentence);
        }
    }

    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    void merge(Told other) {
        values.putAll(other.values);
        other.notes.forEach(this::note);
    }
}
