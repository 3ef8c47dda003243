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
import java.util.PriorityQueue;

/** The score of every synthetic sample by one metric, in the order of the data; of those samples only that its models can be asked about. */
public final class SampleScores {

    private final List<Dataset> data;
    private final Settings settings;

    private SampleScores(List<Dataset> data, Settings settings) {
        this.data = data.stream()
                .filter(dataset -> dataset.role() == Role.SYNTHETIC)
                .toList();
        this.settings = settings;
    }

    /** Takes one score. */
    public interface Sink {
        void score(String id, double score) throws IOException;
    }

    public static void of(List<Dataset> data, SampleMetric metric, Settings settings, Services services, Sink sink)
            throws IOException {
        Features features = new Features(services);
        List<Feature<?>> needed = Features.ordered(metric.requires());
        SampleScores scores = new SampleScores(data, settings);
        long last = scores.lastRank(features.askedMax(metric));
        scores.read(batch -> {
            List<Observation> observations = batch.stream()
                    .filter(observation -> Long.compareUnsigned(observation.rank(), last) <= 0)
                    .toList();
            features.compute(needed, observations);
            score(observations, metric, sink);
        });
    }

    /** The rank of the last of so many samples of lowest rank. */
    private long lastRank(int most) throws IOException {
        if (most == Integer.MAX_VALUE) {
            return -1L; // the highest of all, unsigned
        }
        PriorityQueue<Long> lowest = new PriorityQueue<>((a, b) -> Long.compareUnsigned(b, a));
        read(batch -> {
            for (Observation observation : batch) {
                lowest.add(observation.rank());
                if (lowest.size() > most) {
                    lowest.remove();
                }
            }
        });
        Long last = lowest.peek();
        return last == null ? -1L : last;
    }

    private interface Taker {
        void take(List<Observation> batch) throws IOException;
    }

    private void read(Taker taker) throws IOException {
        for (Dataset dataset : data) {
            try (Batches batches = dataset.open()) {
                for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                    taker.take(batch.parse().samples().stream()
                            .map(sample -> Ranks.observe(sample, settings.seed()))
                            .toList());
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
