package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.kernel.Nearest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** W13: the nearest other one of each vector, exactly. */
@AutoService(Workload.class)
public final class NearestNeighbour implements Workload {

    @Override
    public String id() {
        return "w13-nearest";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        double[][] x = Matrix.read(arguments, "embeddings-synthetic", arguments.number("limit", 50_000));
        // Of vectors of length 1 the cosine is 1 less half the squared distance.
        return new Trial<>(
                x.length,
                "rows",
                () -> Nearest.others(x, 1),
                nearest -> Map.of(
                        "mean_top1",
                        1
                                - Arrays.stream(nearest.squares())
                                                .mapToDouble(squares -> squares[0])
                                                .sum()
                                        / (2.0 * x.length)));
    }
}
