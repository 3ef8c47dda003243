package io.assay.core;

/** The thing a sample is about. Each modality brings its own. */
public sealed interface Payload permits Text {}
