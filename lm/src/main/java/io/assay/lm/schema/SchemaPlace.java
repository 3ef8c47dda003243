package io.assay.lm.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.ChatFault;
import io.assay.core.model.SchemaKeywords;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where in a schema we are.
 *
 * @param path for people
 * @param depth how deep
 * @param open references that are being followed since the last bracket: one of them again would never end
 */
record SchemaPlace(String path, int depth, Set<String> open) {

    /** The schema as a whole. */
    static final SchemaPlace WHOLE = new SchemaPlace("#", 0, Set.of());

    SchemaPlace inside(String step) {
        return new SchemaPlace(path + "/" + step, depth + 1, Set.of());
    }

    SchemaPlace beside(String step) {
        return new SchemaPlace(path + "/" + step, depth + 1, open);
    }

    SchemaPlace following(String reference) {
        Set<String> followed = new HashSet<>(open);
        followed.add(reference);
        return new SchemaPlace(reference, depth + 1, followed);
    }

    ChatFault unable(String what) {
        return new ChatFault(
                ChatFault.Kind.UNABLE,
                "the schema at " + path + " " + what
                        + "; change the schema, or ask without it and check answers afterwards");
    }

    /** Nothing but these keywords, and what says nothing. */
    void only(JsonNode schema, Set<String> known) {
        Set<String> others = new TreeSet<>();
        schema.fieldNames().forEachRemaining(others::add);
        others.removeAll(SchemaKeywords.SAY_NOTHING);
        others.removeAll(known);
        if (!others.isEmpty()) {
            throw unable("uses " + String.join(", ", others) + ", which no grammar is made of"
                    + (known.isEmpty() ? "" : " beside " + String.join(", ", new TreeSet<>(known))));
        }
    }
}
