package io.assay.core.table;

import io.assay.core.Names;

/** What the values of a column are. */
public enum ColumnKind {
    /** Numbers of any size. */
    CONTINUOUS(true, true),
    /** Whole numbers that are not negative. */
    COUNT(true, true),
    /** Days or moments, as seconds since 1970 without leap seconds; earlier ones are negative. */
    DATE(true, true),
    /** Categories in an order that the schema gives. */
    ORDINAL(false, true),
    /** Names of groups. */
    CATEGORICAL(false, true),
    /** Two values: true and false, 0 and 1. */
    BOOLEAN(false, true),
    /** A name of each row; compared with nothing. */
    ID(false, false),
    /** Sentences; compared with nothing. */
    TEXT(false, false),
    /** One value alone, or none at all; compared with nothing. */
    CONSTANT(false, false);

    private final boolean numeric;
    private final boolean compared;

    ColumnKind(boolean numeric, boolean compared) {
        this.numeric = numeric;
        this.compared = compared;
    }

    /** Whether its values are measured as numbers. */
    public boolean numeric() {
        return numeric;
    }

    /** Whether its values are compared as names. */
    public boolean categorical() {
        return compared && !numeric;
    }

    public String id() {
        return Names.kebab(name());
    }
}
