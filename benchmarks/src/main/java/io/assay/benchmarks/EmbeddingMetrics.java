package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Measurement;
import io.assay.core.Role;
import io.assay.core.state.Rows;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** W10, W11, W13 and W31: metrics of embeddings that are given. The clock sees the whole metric with its evidence. */
public final class EmbeddingMetrics {

    private EmbeddingMetrics() {}

    private static Trial<Measurement> trial(String metric, Rows rows, int items, Map<String, String> answers) {
        return new Trial<>(items, "rows", () -> Matrix.finish(metric, rows), measurement -> {
            Map<String, Double> named = new HashMap<>();
            answers.forEach((peer, own) -> {
                Double beside = measurement.values().get(own);
                named.put(peer, beside == null ? measurement.value() : beside);
            });
            return named;
        });
    }

    /** W10: the Vendi score. */
    @AutoService(Workload.class)
    public static final class Vendi implements Workload {

        @Override
        public String id() {
            return "w10";
        }

        @Override
        public Trial<?> prepare(Arguments arguments) throws IOException {
            double[][] x = Matrix.read(arguments, "embeddings-synthetic", arguments.number("limit", 4000));
            Rows rows = Matrix.rows(new Rows(), Role.SYNTHETIC, x);
            return trial("text.vendi-score", rows, x.length, Map.of("value", "q=1"));
        }
    }

    /** W11: MAUVE. Ours brings vectors to length 1 first, so its value is another. */
    @AutoService(Workload.class)
    public static final class MauveCurve implements Workload {

        @Override
        public String id() {
            return "w11";
        }

        @Override
        public Trial<?> prepare(Arguments arguments) throws IOException {
            double[][] p = Matrix.read(arguments, "mauve-p", arguments.number("limit", 5000));
            double[][] q = Matrix.read(arguments, "mauve-q", p.length);
            Rows rows = Matrix.rows(Matrix.rows(new Rows(), Role.SYNTHETIC, p), Role.REFERENCE, q);
            String metric = "text.mauve[buckets=" + arguments.number("buckets", 500) + "]";
            return trial(metric, rows, p.length, Map.of("mauve at length 1", "mauve"));
        }
    }

    /** W13: the mean cosine of all pairs. */
    @AutoService(Workload.class)
    public static final class MeanCosine implements Workload {

        @Override
        public String id() {
            return "w13-mean";
        }

        @Override
        public Trial<?> prepare(Arguments arguments) throws IOException {
            double[][] x = Matrix.read(arguments, "embeddings-synthetic", arguments.number("limit", 50_000));
            Rows rows = Matrix.rows(new Rows(), Role.SYNTHETIC, x);
            return trial("text.self-cossim", rows, x.length, Map.of("mean_cosine", "value"));
        }
    }

    /** W31: precision, recall, density and coverage. */
    @AutoService(Workload.class)
    public static final class Manifold implements Workload {

        @Override
        public String id() {
            return "w31";
        }

        @Override
        public Trial<?> prepare(Arguments arguments) throws IOException {
            double[][] synthetic = Matrix.read(arguments, "embeddings-synthetic", arguments.number("limit", 5000));
            double[][] real = Matrix.read(arguments, "embeddings-real", synthetic.length);
            Rows rows = Matrix.rows(Matrix.rows(new Rows(), Role.SYNTHETIC, synthetic), Role.REFERENCE, real);
            Map<String, String> answers =
                    Map.of("precision", "precision", "recall", "recall", "density", "density", "coverage", "coverage");
            return trial("text.precision", rows, real.length, answers);
        }
    }
}
