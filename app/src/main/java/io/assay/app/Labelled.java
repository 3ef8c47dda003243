package io.assay.app;

import io.assay.core.Embedder;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.ReadOptions;
import io.assay.core.kernel.Mix;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads texts with labels and embeds them. */
final class Labelled {

    private static final int AT_ONCE = 64;

    /**
     * @param file the file it is from
     * @param group the group of a hand-written case, else empty
     * @param text the text
     * @param positive its class
     * @param part 0 to 99 by a hash of the text: equal texts are never divided between training and test
     * @param embedding its embedding
     */
    record Row(String file, String group, String text, boolean positive, int part, double[] embedding) {}

    private final Embedder embedder;
    private final Set<String> labels;
    private final PrintWriter progress;

    Labelled(Embedder embedder, Set<String> labels, PrintWriter progress) {
        this.embedder = embedder;
        this.labels = labels;
        this.progress = progress;
    }

    List<Row> read(List<String> paths, ReadOptions options) throws DataProblems, IOException {
        return read(paths, options, true);
    }

    /** Texts of the other class, whatever labels they have. */
    List<Row> ordinary(List<String> paths) throws DataProblems, IOException {
        return read(paths, ReadOptions.TEXT, false);
    }

    private List<Row> read(List<String> paths, ReadOptions options, boolean labelled) throws DataProblems, IOException {
        List<Row> rows = new ArrayList<>();
        if (paths.isEmpty()) {
            return rows;
        }
        List<Sample> samples = samples(paths, options, labelled);
        progress.printf("assay: embedding %d texts of %s%n", samples.size(), String.join(" ", paths));
        progress.flush();
        List<List<Row>> parts = IntStream.range(0, (samples.size() + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .mapToObj(part -> embed(
                        samples.subList(part * AT_ONCE, Math.min(samples.size(), (part + 1) * AT_ONCE)), labelled))
                .toList();
        parts.forEach(rows::addAll);
        return rows;
    }

    private static List<Sample> samples(List<String> paths, ReadOptions options, boolean labelled)
            throws DataProblems, IOException {
        List<Sample> samples = new ArrayList<>();
        try (Batches batches = Data.open(Role.REFERENCE, paths, options).open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                for (Sample sample : batch.parse().samples()) {
                    boolean usable = !labelled || sample.fields().text("label").isPresent();
                    if (usable && !sample.text().isBlank()) {
                        samples.add(sample);
                    }
                }
            }
        }
        return samples;
    }

    private List<Row> embed(List<Sample> samples, boolean labelled) {
        List<double[]> vectors =
                embedder.embed(samples.stream().map(Sample::text).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            rows.add(new Row(
                    sample.lineage().toString(),
                    sample.fields().text("group").orElse(""),
                    sample.text(),
                    labelled && labels.contains(sample.fields().text("label").orElse("")),
                    (int) Long.remainderUnsigned(Mix.hash(sample.text(), 1), 100),
                    vectors.get(i)));
        }
        return rows;
    }
}
