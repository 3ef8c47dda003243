package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Context;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Scratch;
import io.assay.core.engine.Ranks;
import io.assay.core.engine.ScratchFolder;
import io.assay.core.engine.Settings;
import io.assay.core.state.Grams;
import io.assay.core.state.KeyCounts;
import io.assay.core.state.KeyFunction;
import io.assay.core.state.LogTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * W8: exact distinct-1 to distinct-4 and n-gram entropy. Tokenising is outside the clock, as it is for the peer.
 *
 * <p>The clock sees the counts by jackknife group too, from which an audit makes its intervals; the peer keeps one count a key.
 */
@AutoService(Workload.class)
public final class DistinctGrams implements Workload {

    private static final int ORDERS = 4;
    /** Enough to stay in memory, as the peer does with several times as much. */
    private static final long STATE_BYTES_MAX = 64L << 20;

    private static final KeyFunction DISTINCT = (synthetic, reference) -> synthetic > 0 ? 1 : 0;
    private static final KeyFunction COUNT_LN_COUNT = (synthetic, reference) -> LogTable.timesLn(synthetic);
    private static final double LN_2 = StrictMath.log(2);

    /** A text as the states see it. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Words(long[] hashes, int size, int group) {}

    private record Room(Scratch scratch, long seed, long stateBytesMax) implements Context {
        @Override
        public List<Sample> glimpse(Role role) {
            return List.of();
        }
    }

    @Override
    public String id() {
        return "w08";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        Settings settings = Settings.usual().withStateBytesMax(STATE_BYTES_MAX);
        List<Words> texts =
                Documents.samples(arguments.folder().resolve("documents.jsonl"), arguments.number("limit", 3000))
                        .stream()
                        .map(sample -> words(sample, settings.seed()))
                        .toList();
        long words = texts.stream().mapToLong(Words::size).sum();
        return new Trial<>(words, "words", () -> measure(texts, settings), DistinctGrams::rounded);
    }

    private static Words words(Sample sample, long seed) {
        var words = Documents.words(sample);
        Observation observation = Ranks.observe(sample, seed);
        return new Words(words.hashes(), words.size(), observation.group());
    }

    private static Map<String, Double> measure(List<Words> texts, Settings settings) {
        Map<String, Double> values = new LinkedHashMap<>();
        long[] grams = new long[texts.stream().mapToInt(Words::size).max().orElse(0)];
        for (int n = 1; n <= ORDERS; n++) {
            try (ScratchFolder scratch = new ScratchFolder(settings.scratch())) {
                KeyCounts counts = new KeyCounts(new Room(scratch, settings.seed(), settings.stateBytesMax()));
                for (Words text : texts) {
                    int length = Math.max(0, text.size - n + 1);
                    for (int i = 0; i < length; i++) {
                        grams[i] = Grams.gram(text.hashes, i, n);
                    }
                    counts.add(grams, length, Role.SYNTHETIC, text.group);
                }
                double total = counts.total(Role.SYNTHETIC);
                values.put("distinct-" + n, counts.sum(DISTINCT) / total);
                values.put("entropy-" + n, StrictMath.log(total) / LN_2 - counts.sum(COUNT_LN_COUNT) / total / LN_2);
            }
        }
        return values;
    }

    /** To nine places, as the peer rounds. */
    private static Map<String, Double> rounded(Map<String, Double> values) {
        Map<String, Double> rounded = new LinkedHashMap<>();
        values.forEach((name, value) -> rounded.put(name, Math.round(value * 1e9) / 1e9));
        return rounded;
    }
}
