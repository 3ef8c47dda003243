package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.judge.Given;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Evidence selection: how well the evidence that a text cites (field cited) agrees with the evidence it should cite (field gold), both lists of
 * names or numbers. Precision = cited and gold / cited, recall = cited and gold / gold, F1 their harmonic mean, over all citations together (micro); beside
 * it the means over items (macro). An item without citation has no precision, and recall 0; one without gold no recall; one with neither is not
 * counted. An evidence cited twice counts once.
 *
 * <p>Read: the headline is the micro F1. Low precision: wrong evidence is cited; low recall: evidence is missing.
 *
 * <p>Misleads when other evidence would do as well as the gold: it counts as wrong.
 *
 * <p>Worked example: cited 1 2, gold 2 3 4: precision 1/2, recall 1/3, F1 = 2/5.
 */
@About(
        id = "text.evidence",
        spec = "TX-23",
        summary = "F1 of the evidence that texts cite against the gold evidence",
        modalities = Modality.TEXT,
        source = "DeYoung et al. 2020 (ERASER), arXiv:1911.03429")
@Measures(
        value = Dimension.FAITHFULNESS,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        fields = {"cited", "gold"})
@AutoService(Auditable.class)
public record Evidence() implements SampleMetric {

    private static final String CITED = "cited";
    private static final String GOLD = "gold";
    private static final String BOTH = "both";
    private static final String ITEMS_WITH_CITATION = "items-with-citation";
    private static final String ITEMS_WITH_GOLD = "items-with-gold";
    private static final String PRECISION = "precision";
    private static final String RECALL = "recall";

    /** How many pieces of evidence one item cites, should cite, and both. */
    private record Counts(long cited, long gold, long both) {

        static Counts of(Observation text) {
            Set<String> cited = names(text, CITED);
            Set<String> gold = names(text, GOLD);
            Set<String> both = new HashSet<>(cited);
            both.retainAll(gold);
            return new Counts(cited.size(), gold.size(), both.size());
        }

        private static Set<String> names(Observation text, String field) {
            return Given.list(text, field).stream().map(String::valueOf).collect(Collectors.toSet());
        }

        double f1() {
            return 2.0 * both / (cited + gold);
        }
    }

    @Override
    public OptionalDouble score(Observation text) {
        Counts counts = Counts.of(text);
        return counts.cited + counts.gold == 0 ? OptionalDouble.empty() : OptionalDouble.of(counts.f1());
    }

    @Override
    public void add(Scores scores, Observation text) {
        Counts counts = Counts.of(text);
        if (counts.cited + counts.gold == 0) {
            return;
        }
        scores.add(text.sample().ref(), text.rank(), counts.f1());
        scores.count(CITED, counts.cited);
        scores.count(GOLD, counts.gold);
        scores.count(BOTH, counts.both);
        if (counts.cited > 0) {
            scores.count(ITEMS_WITH_CITATION, 1);
            scores.sum(PRECISION, (double) counts.both / counts.cited);
        }
        if (counts.gold > 0) {
            scores.count(ITEMS_WITH_GOLD, 1);
            scores.sum(RECALL, (double) counts.both / counts.gold);
        }
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double meanOfItems = scores.mean();
        Counts all = new Counts(scores.counted(CITED), scores.counted(GOLD), scores.counted(BOTH));
        long withCitation = scores.counted(ITEMS_WITH_CITATION);
        long withGold = scores.counted(ITEMS_WITH_GOLD);
        Measurement measurement = Measurement.of(all.f1()).size(scores.n()).with("micro-f1", all.f1());
        if (withCitation > 0) {
            measurement = measurement
                    .with("micro-precision", (double) all.both / all.cited)
                    .with("macro-precision-over-items-with-citations", scores.summed(PRECISION) / withCitation);
        }
        if (withGold > 0) {
            measurement = measurement
                    .with("micro-recall", (double) all.both / all.gold)
                    .with("macro-recall", scores.summed(RECALL) / withGold);
        }
        return measurement
                .with("macro-f1-as-mean-of-item-f1", meanOfItems)
                .with("items-without-citation", scores.n() - withCitation)
                .evidence(scores.worst(false, "cites other evidence than it should"));
    }
}
