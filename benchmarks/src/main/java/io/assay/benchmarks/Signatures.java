package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Sample;
import io.assay.core.kernel.MinHash;
import io.assay.core.kernel.Shingles;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** W3: MinHash signatures of runs of five words, splitting into words included. The error is that of all lanes, in 31 bits, on the planted pairs. */
@AutoService(Workload.class)
public final class Signatures implements Workload {

    private static final int RUN = 5;

    @Override
    public String id() {
        return "w03";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        List<Sample> texts =
                Documents.samples(arguments.folder().resolve("documents.jsonl"), arguments.number("limit", 20_000));
        MinHash minHash = new MinHash(arguments.number("permutations", 128));
        List<PlantedPairs.Pair> pairs = PlantedPairs.read(arguments.folder(), texts.size());
        return new Trial<>(texts.size(), "documents", () -> sign(texts, minHash), lanes -> error(lanes, pairs));
    }

    private static int[][] sign(List<Sample> texts, MinHash minHash) {
        Shingles shingles = new Shingles();
        int[][] lanes = new int[texts.size()][minHash.permutations()];
        for (int i = 0; i < lanes.length; i++) {
            shingles.tokens(Documents.words(texts.get(i)), RUN);
            minHash.fill(lanes[i], shingles.hashes(), shingles.size());
        }
        return lanes;
    }

    private static Map<String, Double> error(int[][] lanes, List<PlantedPairs.Pair> pairs) {
        double sum = 0;
        for (PlantedPairs.Pair pair : pairs) {
            int equal = 0;
            for (int k = 0; k < lanes[0].length; k++) {
                equal += lanes[pair.one()][k] == lanes[pair.other()][k] ? 1 : 0;
            }
            sum += (double) equal / lanes[0].length - pair.jaccard();
        }
        // The mean error of two families of hashes differs by chance: it is told, not compared.
        return Map.of("pairs", (double) pairs.size(), "mean error", sum / pairs.size());
    }
}
