package io.assay.core;

import java.util.List;

/** A model that turns texts into vectors of one length whose directions say what the texts are about. */
public interface Embedder {

    /** Name and version: equal ids give equal vectors. */
    String id();

    /** A vector a text, in their order. The vector of a text never depends on the others. */
    List<double[]> embed(List<String> texts);
}
