package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.core.engine.Settings;
import io.assay.curate.Curated;
import io.assay.curate.Curation;
import io.assay.curate.Drops;
import io.assay.curate.Keep;
import io.assay.curate.NearDuplicates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * W4: near-duplicates of Jaccard similarity 0.8, end to end: reading and parsing the file, signing, comparing exactly, clusters, and every row judged, on one thread. A pair is
 * found if not both of it are kept.
 */
@AutoService(Workload.class)
public final class Deduplication implements Workload {

    private static final double THRESHOLD = 0.8;

    @Override
    public String id() {
        return "w04";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        int limit = arguments.number("limit", 20_000);
        Path some = first(arguments.folder().resolve("documents.jsonl"), limit);
        List<PlantedPairs.Pair> pairs = PlantedPairs.read(arguments.folder(), limit);
        NearDuplicates step = new NearDuplicates(THRESHOLD, 5, NearDuplicates.Unit.TOKENS, 128, Keep.FIRST);
        return new Trial<>(limit, "documents", () -> dropped(step, some), dropped -> recall(dropped, pairs));
    }

    /** The first lines of a file, as a file. */
    private static Path first(Path file, int lines) throws IOException {
        Path some = Files.createTempFile("first", ".jsonl");
        some.toFile().deleteOnExit();
        try (Stream<String> all = Files.lines(file)) {
            Files.writeString(some, all.limit(lines).collect(Collectors.joining("\n", "", "\n")));
        }
        return some;
    }

    private static BitSet dropped(NearDuplicates step, Path file) throws IOException {
        Dataset data = Documents.open(file, "text");
        Settings settings = Settings.usual().withThreads(1);
        BitSet dropped = new BitSet();
        new Curation(List.of(step), List.of(data), settings, Services.NONE, Progress.NONE)
                .run()
                .each(new Curated.Visitor() {
                    private int at;

                    @Override
                    public void kept(Sample row) {
                        at++;
                    }

                    @Override
                    public void dropped(Sample row, int by, Drops.Reason reason) {
                        dropped.set(at++);
                    }
                });
        return dropped;
    }

    private static Map<String, Double> recall(BitSet dropped, List<PlantedPairs.Pair> pairs) {
        List<PlantedPairs.Pair> near =
                pairs.stream().filter(pair -> pair.jaccard() >= THRESHOLD).toList();
        long found = near.stream()
                .filter(pair -> dropped.get(pair.one()) || dropped.get(pair.other()))
                .count();
        return Map.of("recall_at_0.8", (double) found / near.size(), "dropped", (double) dropped.cardinality());
    }
}
