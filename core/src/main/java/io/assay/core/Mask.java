package io.assay.core;

import java.util.List;

/** Finds what must not be shown of any text: personal data. Found by {@code ServiceLoader}. */
public interface Mask {

    /** The parts to hide, in the order of the text, not overlapping. */
    List<Finding.Mark> find(String text);
}
