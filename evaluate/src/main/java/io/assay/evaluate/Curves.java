package io.assay.evaluate;

import io.assay.core.Interval;
import io.assay.core.engine.Progress;
import io.assay.core.report.EvaluationReport.Curve;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.EvaluationReport.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** How the score grows with rows, and how it changes as real rows give way to synthetic ones. */
final class Curves {

    private static final double LEVEL = 0.95;
    private static final int HALVINGS = 5;

    private final TrainOnSynthetic spec;
    private final Bench bench;
    private final List<Draw> synthetic;
    private final int syntheticRows;
    private final Optional<List<Draw>> real;
    private final int realRows;
    private final LabelledTexts test;
    private final Progress progress;

    Curves(
            TrainOnSynthetic spec,
            Bench bench,
            LabelledTexts synthetic,
            Optional<LabelledTexts> real,
            LabelledTexts test,
            Progress progress) {
        this.spec = spec;
        this.bench = bench;
        this.synthetic = draws(synthetic);
        this.syntheticRows = synthetic.size();
        this.real = real.map(this::draws);
        this.realRows = real.map(LabelledTexts::size).orElse(0);
        this.test = test;
        this.progress = progress;
    }

    private List<Draw> draws(LabelledTexts texts) {
        return IntStream.range(0, spec.seeds())
                .mapToObj(seed -> new Draw(texts, bench.seed() + seed))
                .toList();
    }

    /** What a point is trained on, seed by seed. */
    private interface Rows {
        LabelledTexts of(int seed);
    }

    private record Asked(double x, int size, boolean whole, Rows rows) {}

    List<Curve> draw() {
        List<Curve> curves = new ArrayList<>();
        curves.add(sizes("size-synthetic", synthetic, syntheticRows));
        real.ifPresent(draws -> {
            curves.add(sizes("size-real", draws, realRows));
            curves.add(shares(draws));
        });
        return curves;
    }

    private Curve sizes(String id, List<Draw> draws, int all) {
        List<Asked> asked = new ArrayList<>();
        for (int size : sizes(all)) {
            asked.add(new Asked(size, size, size == all, seed -> draws.get(seed).first(size)));
        }
        return curve(id, "rows trained on", asked);
    }

    /** The sizes asked for that there are rows for, ascending; where none is asked for, all rows, halved again and again. */
    private Set<Integer> sizes(int all) {
        if (!spec.sizes().isEmpty()) {
            return new LinkedHashSet<>(
                    spec.sizes().stream().filter(size -> size <= all).sorted().toList());
        }
        Set<Integer> sizes = new LinkedHashSet<>();
        for (int halvings = HALVINGS; halvings >= 0; halvings--) {
            sizes.add(Math.max(1, all >> halvings));
        }
        return sizes;
    }

    private Curve shares(List<Draw> draws) {
        int size = Math.min(syntheticRows, realRows);
        List<Asked> asked = new ArrayList<>();
        for (double share : spec.shares().stream().distinct().sorted().toList()) {
            int made = (int) Math.round(share * size);
            boolean whole = made == 0 && size == realRows || made == size && size == syntheticRows;
            asked.add(new Asked(
                    share,
                    size,
                    whole,
                    seed -> synthetic.get(seed).first(made).and(draws.get(seed).first(size - made))));
        }
        return curve("share-of-synthetic", "share of synthetic rows among " + size, asked);
    }

    private Curve curve(String id, String axis, List<Asked> asked) {
        progress.stage("curve " + id, (long) asked.size() * spec.seeds());
        List<Point> points = asked.stream().map(this::point).toList();
        return new Curve(id, axis, points);
    }

    private Point point(Asked asked) {
        // Of all rows there is but one draw.
        int seeds = asked.whole() ? 1 : spec.seeds();
        double[] scores = IntStream.range(0, seeds)
                .parallel()
                .mapToDouble(seed -> score(asked.rows().of(seed)))
                .toArray();
        return new Point(
                asked.x(),
                asked.size(),
                estimate(scores),
                Arrays.stream(scores).boxed().toList());
    }

    private double score(LabelledTexts rows) {
        double score = Objects.requireNonNull(
                Marks.of(test, spec.learner().label(rows, test, bench)).scores().get(Transfers.HEADLINE));
        progress.done(1);
        return score;
    }

    /** The mean over seeds with Student's interval. */
    private static Estimate estimate(double[] scores) {
        double mean = Arrays.stream(scores).sum() / scores.length;
        if (scores.length < 2) {
            return Estimate.of(mean);
        }
        double squares = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum();
        double error = StrictMath.sqrt(squares / (scores.length - 1) / scores.length);
        double t = TDistribution.of(scores.length - 1).inverseCumulativeProbability(0.5 + LEVEL / 2);
        return Estimate.of(mean, new Interval(mean - t * error, mean + t * error, LEVEL, "seeds"));
    }
}
