package io.assay.core.data.layout;

import java.util.List;
import java.util.function.Predicate;

/**
 * A column that a layout looks for.
 *
 * @param meaning what metrics know it by
 * @param use whether the layout needs it, and whether it is part of the text
 * @param kind what its values must be
 * @param names the columns people keep it in, best first; dotted paths reach into nested ones
 */
record Slot(String meaning, Use use, Predicate<Object> kind, List<String> names) {

    /** What a layout does with a column. */
    enum Use {
        /** Needed; part of the text. */
        TEXT,
        /** Part of the text where it is there. */
        TEXT_IF_ANY,
        /** Needed, but no part of the text. */
        NEEDED,
        /** Known by its meaning where it is there. */
        IF_ANY;

        boolean needed() {
            return this == TEXT || this == NEEDED;
        }

        boolean text() {
            return this == TEXT || this == TEXT_IF_ANY;
        }
    }

    static Slot text(String meaning, String... names) {
        return new Slot(meaning, Use.TEXT, Slot::prose, List.of(names));
    }

    static Slot textIfAny(String meaning, String... names) {
        return new Slot(meaning, Use.TEXT_IF_ANY, Slot::prose, List.of(names));
    }

    static Slot needed(String meaning, String... names) {
        return new Slot(meaning, Use.NEEDED, Slot::prose, List.of(names));
    }

    static Slot ifAny(String meaning, String... names) {
        return new Slot(meaning, Use.IF_ANY, value -> true, List.of(names));
    }

    /** The same slot for another kind of values. */
    Slot of(Predicate<Object> other) {
        return new Slot(meaning, use, other, names);
    }

    private static boolean prose(Object value) {
        return value instanceof String || Turns.chat(value) || Turns.shareGpt(value);
    }
}
