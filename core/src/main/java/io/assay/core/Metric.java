package io.assay.core;

/** A measure of a whole data set, made in one pass. */
public non-sealed interface Metric<S extends State<S>> extends Fold<S, Measurement>, Auditable {}
