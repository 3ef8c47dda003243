package io.assay.core;

/** A field that can be told from the sample itself where no column holds it. Found by {@code ServiceLoader}. */
public interface DerivedField {

    /** The name under which users ask for it. */
    String name();

    /** What tells it. */
    Feature<String> feature();
}
