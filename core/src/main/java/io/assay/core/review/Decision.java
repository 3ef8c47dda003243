package io.assay.core.review;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.assay.core.Require;
import io.assay.core.kernel.Mix;

/**
 * What somebody decided about an item.
 *
 * @param item id of the row
 * @param print of its text, so that a decision is never applied to another text
 * @param by who decided
 * @param at when, as ISO 8601
 * @param kind what was decided
 * @param label of kinds {@code LABEL} and {@code ADJUDICATION}, else empty
 * @param reason why; may be empty
 * @param suggested the model's label, where there was one
 */
@JsonPropertyOrder({"item", "print", "by", "at", "kind", "label", "reason", "suggested"})
public record Decision(
        String item, String print, String by, String at, Kind kind, String label, String reason, String suggested) {

    /** What can be decided. */
    public enum Kind {
        LABEL,
        SKIP,
        /** Takes back the last decision of the same person on the item. */
        UNDO,
        /** Settles an item on which people differ. */
        ADJUDICATION;

        private boolean labels() {
            return this == LABEL || this == ADJUDICATION;
        }
    }

    public Decision {
        Require.that(
                !item.isEmpty() && !by.isBlank(),
                "a decision needs an item and who decided, but had %s and %s",
                item,
                by);
        Require.that(kind.labels() != label.isEmpty(), "a %s has a label only if it labels, but had %s", kind, label);
    }

    /** The print of a text. */
    public static String print(String text) {
        return Long.toHexString(Mix.hash(text, 1));
    }
}
