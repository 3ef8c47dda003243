package io.assay.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pairs of near-duplicates that were planted among the first documents. */
final class PlantedPairs {

    /**
     * One pair.
     *
     * @param one number of the earlier document
     * @param other number of the later one
     * @param jaccard exact similarity of their runs of five words
     */
    record Pair(int one, int other, double jaccard) {}

    private PlantedPairs() {}

    static List<Pair> read(Path folder, int documents) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.resolve("documents-truth.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Pair pair = new Pair(number(cells[0]), number(cells[1]), Double.parseDouble(cells[2]));
            if (Math.max(pair.one(), pair.other()) < documents) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Documents are called d00000057. */
    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }
}
