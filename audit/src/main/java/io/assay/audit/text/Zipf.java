package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.state.Grams;
import io.assay.core.state.LogTable;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Zipf coefficient: how steeply word frequencies fall with their rank. The value is minus the slope of the least-squares line of
 * ln frequency on ln rank over all words; words of equal frequency take consecutive ranks. Beside it the line's share of explained variance, and the
 * coefficient of the 100 most frequent words.
 *
 * <p>Read: natural language lies near 1. A higher value means that few words do most of the work and the rare ones are missing, a lower
 * one that words are used more evenly than people do. Compare with real data of the same size.
 *
 * <p>Misleads when data are small: most words then occur once, and that flat tail decides the slope. The first 100 ranks are steadier.
 *
 * <p>Worked example: "a a b" has frequencies 2 and 1 at ranks 1 and 2: ln 2 falls to 0 over ln 2, so the value is 1.
 *
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.zipf",
        spec = "P21",
        summary = "How steeply word frequencies fall with their rank",
        modalities = Modality.TEXT,
        source = "Zipf 1949; Holtzman et al. 2020, arXiv:1904.09751")
@Measures(value = Dimension.DIVERSITY, goal = Goal.DESCRIPTIVE, lower = 0)
@AutoService(Auditable.class)
public record Zipf(Tokenizer tokenizer) implements GramMetric {

    private static final int FIRST_RANKS = 100;

    public Zipf() {
        this(Tokenizer.UNICODE_ALNUM_RUNS);
    }

    @Override
    public int n() {
        return 1;
    }

    @Override
    public Measurement finish(Grams grams, Context context) {
        requireGrams(grams);
        NavigableMap<Long, Long> spectrum = grams.pooled().spectrum().descendingMap();
        Line all = Line.fit(spectrum, Long.MAX_VALUE);
        if (all.ranks < 2) {
            throw new NothingToMeasure("there is only one word");
        }
        Measurement measurement = Measurement.of(all.fall())
                .with("zipf-all-ranks", all.fall())
                .with("zipf-first-100-ranks", Line.fit(spectrum, FIRST_RANKS).fall());
        return all.yy > 0 ? measurement.with("r2", all.xy * all.xy / (all.xx * all.yy)) : measurement;
    }

    /** Centred sums of ln rank (x) and ln frequency (y). */
    private record Line(long ranks, double xx, double xy, double yy) {

        static Line fit(NavigableMap<Long, Long> spectrum, long ranksMax) {
            long ranks = Math.min(
                    ranksMax,
                    spectrum.values().stream().mapToLong(Long::longValue).sum());
            double[] means = {0, 0};
            walk(spectrum, ranks, (x, y) -> {
                means[0] += x / ranks;
                means[1] += y / ranks;
            });
            double[] sums = {0, 0, 0};
            walk(spectrum, ranks, (x, y) -> {
                sums[0] += (x - means[0]) * (x - means[0]);
                sums[1] += (x - means[0]) * (y - means[1]);
                sums[2] += (y - means[1]) * (y - means[1]);
            });
            return new Line(ranks, sums[0], sums[1], sums[2]);
        }

        double fall() {
            return Math.max(0, -xy / xx);
        }

        private interface Point {
            void at(double x, double y);
        }

        private static void walk(NavigableMap<Long, Long> spectrum, long ranks, Point point) {
            long rank = 0;
            for (Map.Entry<Long, Long> entry : spectrum.entrySet()) {
                double y = LogTable.ln(entry.getKey());
                for (long times = entry.getValue(); times > 0 && rank < ranks; times--) {
                    point.at(LogTable.ln(++rank), y);
                }
            }
        }
    }
}
