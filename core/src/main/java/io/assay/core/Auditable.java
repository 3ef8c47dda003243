package io.assay.core;

/** What the catalogue holds. */
public sealed interface Auditable permits Metric, TwoPass {}
