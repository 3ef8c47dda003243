package io.assay.core.data;

import io.assay.core.Sample;
import java.util.List;

/** What a batch held: samples and rejects, each in the order of the records. */
public record Parsed(List<Sample> samples, List<Reject> rejects) {}
