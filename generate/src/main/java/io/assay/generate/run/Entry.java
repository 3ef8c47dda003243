package io.assay.generate.run;

import io.assay.generate.Draft;
import io.assay.generate.Draft.End;
import io.assay.generate.loop.Taken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of a draft once its round is accepted.
 *
 * @param ordinal of its slot
 */
record Entry(
        String id,
        long ordinal,
        Map<String, String> conditions,
        List<String> parents,
        Map<String, Object> fields,
        End end) {

    static Entry of(Draft draft) {
        return new Entry(
                draft.id(),
                draft.slot().ordinal(),
                draft.slot().conditions(),
                draft.slot().parents(),
                draft.fields(),
                draft.end().orElseThrow());
    }

    boolean accepted() {
        return end.fate() == Draft.Fate.ACCEPTED;
    }

    private Map<String, Object> values() {
        Map<String, Object> all = new LinkedHashMap<>(conditions);
        all.putAll(fields);
        return all;
    }

    /** As a loop sees it. */
    Taken taken(List<String> only) {
        return new Taken(id, ordinal, values(), row(only));
    }

    /** As a row of the data: the conditions drawn and the fields, or those the plan names. */
    Map<String, Object> row(List<String> only) {
        Map<String, Object> all = values();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        if (only.isEmpty()) {
            all.remove("id");
            row.putAll(all);
        } else {
            only.stream().filter(all::containsKey).forEach(name -> row.put(name, all.get(name)));
        }
        return row;
    }
}
