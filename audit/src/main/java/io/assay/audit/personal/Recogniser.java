package io.assay.audit.personal;

import org.jspecify.annotations.Nullable;

/** Looks for one kind of identifier around a character that it has to hold. */
@FunctionalInterface
interface Recogniser {

    /** The identifier that the character at a place betrays, or null. */
    @Nullable
    Found find(String text, int at);
}
