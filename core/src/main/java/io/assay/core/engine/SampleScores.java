package io.assay.core.engine;

import io.assay.core.Feature;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.SampleMetric;
import io.assay.core.Services;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Dataset;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** The score of every synthetic sample by one metric, in the order of the data. */
public final class SampleScores {

    private SampleScores() {}

    /** Takes one score. */
    public interface Sink {
        void score(String id, double score) throws IOException;
    }

    public static void of(List<Dataset> data, SampleMetric metric, Settings settings, Services services, Sink sink)
            throws IOException {
        Features features = new Features(services);
        List<Feature<?>> needed = Features.ordered(metric.requires());
        for (Dataset dataset : data) {
            if (dataset.role() != Role.SYNTHETIC) {
                continue;
            }
            try (Batches batches = dataset.open()) {
                for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                    List<Observation> observations = batch.parse().samples().stream()
                            .map(sample -> Ranks.observe(sample, settings.seed()))
                            .toList();
                    features.compute(needed, observations);
                    score(observations, metric, sink);
                }
            }
        }
    }

    private static void score(List<Observation> observations, SampleMetric metric, Sink sink) throws IOException {
        for (Observation observation : observations) {
            if (observation.has(metric.requires())) {
                OptionalDouble score = metric.score(observation);
                if (score.isPresent()) {
                    sink.score(observation.sample().id(), score.getAsDouble());
                }
            }
        }
    }
}
