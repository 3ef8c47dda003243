package io.assay.lm;

import java.util.Optional;

/** A value of a header's metadata. */
sealed interface GgufValue {

    record Text(String text) implements GgufValue {}

    /** An integer of any width; an unsigned one of 64 bits above {@link Long#MAX_VALUE} is refused when read. */
    record Whole(long number) implements GgufValue {}

    record Real(double number) implements GgufValue {}

    record Truth(boolean value) implements GgufValue {}

    /**
     * An array. Its elements are checked and passed over: what Assay needs of them is how many there are, and of what kind.
     *
     * @param type of the elements
     * @param size how many
     * @param least the smallest of integers, else 0
     * @param most the greatest of integers, else 0
     * @param repeated an element that is there twice, looked for in the vocabulary only
     */
    record Listed(GgufType type, long size, long least, long most, Optional<String> repeated) implements GgufValue {}
}
