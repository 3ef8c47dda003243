package io.assay.benchmarks;

import io.assay.core.Auditable;
import io.assay.core.Measurement;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Text;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Settings;
import io.assay.core.kernel.Tokens;
import io.assay.core.kernel.WordScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The workload files, read by our own readers. */
final class Documents {

    private Documents() {}

    static Dataset open(Path file, String textColumn) throws IOException {
        try {
            return Data.open(
                    Role.SYNTHETIC, List.of(file.toString()), ReadOptions.TEXT.mapping(Map.of("text", textColumn)));
        } catch (DataProblems problems) {
            throw new IOException(problems);
        }
    }

    /** The first samples of a file whose texts are in the column {@code text}. */
    static List<Sample> samples(Path file, int limit) throws IOException {
        return samples(file, "text", limit);
    }

    static List<Sample> samples(Path file, String textColumn, int limit) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Batches batches = open(file, textColumn).open()) {
            for (Batch batch = batches.next(); batch != null && samples.size() < limit; batch = batches.next()) {
                samples.addAll(batch.parse().samples());
            }
        }
        return samples.subList(0, Math.min(limit, samples.size()));
    }

    /** The words of a text, as the peers' scripts split it. */
    static Tokens words(Sample sample) {
        return WordScanner.scan(sample.text());
    }

    /** The first words of a text as a text; all of it where the limit is 0. */
    static Sample shortened(Sample sample, int words) {
        List<String> all = words(sample).words();
        return words == 0 || words >= all.size()
                ? sample
                : sample.with(new Text(String.join(" ", all.subList(0, words))));
    }

    /** The value of a metric, on one thread. */
    static Measurement measure(Auditable metric, List<Sample> samples) {
        Outcome<Measurement> outcome =
                Measuring.outcome(metric, samples, Settings.usual().withThreads(1));
        if (outcome instanceof Outcome.Done<Measurement> done) {
            return done.result();
        }
        throw new IllegalStateException("no value: " + outcome);
    }
}
