package io.assay.benchmarks;

import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.core.kernel.Mix;
import io.assay.curate.Basis;
import io.assay.curate.CurateStep;
import io.assay.curate.Curated;
import io.assay.curate.Curation;
import io.assay.curate.DataMaps;
import io.assay.curate.Drops;
import io.assay.curate.ExactDuplicates;
import io.assay.curate.Influence;
import io.assay.curate.Keep;
import io.assay.curate.LabelErrors;
import io.assay.curate.NearDuplicates;
import io.assay.curate.WeighSungen;
import io.assay.learn.Classifier;
import io.assay.learn.Examples;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.SparseVector;
import io.assay.learn.TestLoss;
import io.assay.learn.TfIdf;
import io.assay.learn.worth.ConfidentLearning;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether curation of generated rows with labels makes a learner of words better at telling the labels of real ones.
 *
 * <p>{@code java io.assay.benchmarks.CurationGain GENERATED REAL}: half of the real rows choose among settings, by the mean gain over some seeds; the other half is looked
 * at once, with the chosen one. Each seed draws nine tenths of the generated rows, and a softmax regression on TF-IDF is fitted with and without
 * curation. The interval is that of the mean over seeds (Student); beside it one over the real rows (normal, of each row's mean gain).
 */
public final class CurationGain {

    private static final int SEEDS_TO_CHOOSE = 4;
    private static final int SEEDS = 20;
    /** Student's 97.5th percentile with 19 degrees of freedom. */
    private static final double STUDENT = 2.093024;

    private static final double NORMAL = 1.959964;

    private record Labelled(String text, String label, double weight) {}

    private final List<Sample> generated;
    private final List<List<Labelled>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    private final Map<String, double[]> uncurated = new HashMap<>();

    private CurationGain(Path generated, Path real) throws IOException {
        this.generated = Documents.samples(generated, Integer.MAX_VALUE);
        for (Sample row : Documents.samples(real, "sentence", Integer.MAX_VALUE)) {
            halves.get((int) (Mix.hash(row.text(), 1) & 1)).add(labelled(row));
        }
    }

    private static Labelled labelled(Sample row) {
        return new Labelled(
                row.text(),
                row.fields().text("label").orElseThrow(),
                row.fields().number("weight").orElse(1.0));
    }

    private static Map<String, List<CurateStep>> settings() {
        Map<String, List<CurateStep>> settings = new LinkedHashMap<>();
        settings.put("exact-duplicates", List.of(new ExactDuplicates(ExactDuplicates.Normalise.NONE, Keep.FIRST)));
        settings.put(
                "near-duplicates", List.of(new NearDuplicates(0.8, 5, NearDuplicates.Unit.WORDS, 128, Keep.FIRST)));
        for (ConfidentLearning.Prune prune : ConfidentLearning.Prune.values()) {
            settings.put(
                    "label-errors " + prune, List.of(new LabelErrors(5, prune, Basis.WORDS, LabelErrors.Repair.DROP)));
        }
        settings.put("weigh-sungen", List.of(new WeighSungen(10, Basis.WORDS)));
        for (double share : new double[] {0.1, 0.3}) {
            settings.put(
                    "influence " + share, List.of(new Influence(share, Basis.WORDS, TestLoss.REVERSE_CROSS_ENTROPY)));
            settings.put(
                    "data-maps low-confidence " + share,
                    List.of(new DataMaps(DataMaps.Corner.LOW_CONFIDENCE, share, 10, Basis.WORDS)));
        }
        return settings;
    }

    /** Nine tenths of the rows, drawn by a seed, after some steps. */
    private List<Labelled> rows(List<CurateStep> steps, int seed) throws IOException {
        Path file = Files.createTempFile("drawn", ".jsonl");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int i = 0; i < generated.size(); i++) {
                    if (Long.remainderUnsigned(Mix.mix(Mix.mix(seed) + i), 10) > 0) {
                        out.write(Line.of(generated.get(i).fields().columns()));
                        out.newLine();
                    }
                }
            }
            return curated(Documents.open(file, "text"), steps, seed);
        } finally {
            Files.delete(file);
        }
    }

    private static List<Labelled> curated(Dataset data, List<CurateStep> steps, int seed) throws IOException {
        List<Labelled> kept = new ArrayList<>();
        Settings settings = Settings.usual().withSeed(seed);
        new Curation(steps, List.of(data), settings, Services.NONE, Progress.NONE)
                .run()
                .each(new Curated.Visitor() {
                    @Override
                    public void kept(Sample row) {
                        kept.add(labelled(row));
                    }

                    @Override
                    public void dropped(Sample row, int step, Drops.Reason reason) {
                        // What is dropped is not learnt from.
                    }
                });
        return kept;
    }

    /** Whether each real row is told rightly, 1 or 0, by what was learnt from some rows. */
    private static double[] right(List<Labelled> rows, List<Labelled> real) {
        TfIdf words = TfIdf.fit(rows.stream().map(Labelled::text).toList());
        List<SparseVector> x = rows.stream().map(row -> words.of(row.text())).toList();
        List<String> classes =
                rows.stream().map(Labelled::label).distinct().sorted().toList();
        int[] labels =
                rows.stream().mapToInt(row -> classes.indexOf(row.label())).toArray();
        Examples examples = Examples.of(x, words.dimensions(), labels, classes.size())
                .weighted(rows.stream().mapToDouble(Labelled::weight).toArray());
        SoftmaxRegression learner = SoftmaxRegression.fit(examples, 1, true);
        return real.stream()
                .mapToDouble(row -> {
                    int told = Classifier.likeliest(learner.probabilities(words.of(row.text())));
                    return classes.get(told).equals(row.label()) ? 1 : 0;
                })
                .toArray();
    }

    /** What curation adds on one half of the real rows: a gain for each seed and row. */
    private double[][] gains(List<CurateStep> steps, int half, int from, int seeds) throws IOException {
        double[][] gains = new double[seeds][];
        for (int i = 0; i < seeds; i++) {
            double[] before = uncurated(half, from + i);
            double[] after = right(rows(steps, from + i), halves.get(half));
            gains[i] = IntStream.range(0, after.length)
                    .mapToDouble(row -> after[row] - before[row])
                    .toArray();
        }
        return gains;
    }

    /** What rows drawn by a seed teach as they are; asked for once a setting, fitted once. */
    private double[] uncurated(int half, int seed) throws IOException {
        String key = half + " " + seed;
        double[] known = uncurated.get(key);
        if (known == null) {
            known = right(rows(List.of(), seed), halves.get(half));
            uncurated.put(key, known);
        }
        return known;
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }

    private static double[] bySeed(double[][] gains) {
        return IntStream.range(0, gains.length).mapToDouble(i -> mean(gains[i])).toArray();
    }

    private static double[] byRow(double[][] gains) {
        return IntStream.range(0, gains[0].length)
                .mapToDouble(row -> mean(IntStream.range(0, gains.length)
                        .mapToDouble(i -> gains[i][row])
                        .toArray()))
                .toArray();
    }

    private void report() throws IOException {
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        Map<String, List<CurateStep>> settings = settings();
        for (Map.Entry<String, List<CurateStep>> setting : settings.entrySet()) {
            double gain = mean(bySeed(gains(setting.getValue(), 0, 1000, SEEDS_TO_CHOOSE)));
            System.out.printf("%-40s %+.4f on the half that chooses%n", setting.getKey(), gain);
            if (gain > most) {
                most = gain;
                best = setting.getKey();
            }
        }
        List<CurateStep> chosen = settings.getOrDefault(best, List.of());
        double[][] gains = gains(chosen, 1, 1, SEEDS);
        double[] seeds = bySeed(gains);
        System.out.printf(
                "chosen: %s. On the other %d rows, where seed 1 uncurated tells %.4f: gain %+.4f, over %d seeds +- %.4f, over rows +-"
                        + " %.4f%n",
                best,
                gains[0].length,
                mean(uncurated(1, 1)),
                mean(seeds),
                SEEDS,
                STUDENT * standardError(seeds),
                NORMAL * standardError(byRow(gains)));
    }

    public static void main(String[] files) throws IOException {
        new CurationGain(Path.of(files[0]), Path.of(files[1])).report();
    }
}
