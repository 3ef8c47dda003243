package io.assay.core;

/** A measure that needs an index before it can look: the first pass finishes into the fold of the second. */
public non-sealed interface TwoPass<S extends State<S>> extends Fold<S, Fold<?, Measurement>>, Auditable {}
