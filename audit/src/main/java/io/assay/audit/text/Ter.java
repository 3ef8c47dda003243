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
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.List;
import java.util.OptionalDouble;

/**
 * TER, translation edit rate: how many edits make each text its reference, for each word of the references, all texts together, times 100. An edit
 * inserts, deletes or replaces a word, or moves a run of words; moves are sought greedily as tercom does (runs of at most 10 words, at most
 * 50 words apart). As sacrebleu 2.6 computes it. Of several references (a list, or several columns) the one of fewest edits counts,
 * over the mean length of all.
 *
 * <p>Read: 0 is equal to the reference; about 100 means that rewriting costs as much as writing. There is no upper end: a text far longer than
 * its reference goes beyond 100.
 *
 * <p>Misleads when texts are free rewordings: every other word is an edit. The search for moves is greedy, so a value can be higher than the
 * fewest edits; of a text that offers more than 1000 moves, not all are tried. An empty reference takes as many edits as the text has
 * words, and adds no words.
 *
 * <p>Worked example: "on the mat the cat sat" against "the cat sat on the mat" takes one move for 6 words: 100/6 = 16.67.
 *
 * @param normalized whether punctuation is set apart as tercom does
 * @param caseSensitive whether case counts
 * @param noPunct whether points, commas, question and exclamation marks, colons, semicolons, double quotes and parentheses are left out
 */
@About(
        id = "text.ter",
        spec = "P21",
        summary = "Edits, moves among them, for each word of the references (TER)",
        modalities = Modality.TEXT,
        source = "Snover et al. 2006 (tercom); Post 2018 (sacrebleu)")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, fields = References.FIELD)
@AutoService(Auditable.class)
public record Ter(boolean normalized, boolean caseSensitive, boolean noPunct) implements SampleMetric {

    private static final String EDITS = "edits";
    private static final String LENGTH = "reference-length";

    public Ter() {
        this(false, false, false);
    }

    private record Counts(long edits, double length) {

        double score() {
            if (length > 0) {
                return 100 * edits / length;
            }
            return edits > 0 ? 100 : 0;
        }
    }

    private Counts counts(Observation text) {
        TercomWords splitter = new TercomWords(normalized, caseSensitive, noPunct);
        List<String> words = splitter.words(text.text());
        long edits = Long.MAX_VALUE;
        long lengths = 0;
        List<String> references = References.of(text);
        for (String reference : references) {
            List<String> other = splitter.words(reference);
            edits = Math.min(edits, TercomEdits.count(words, other));
            lengths += other.size();
        }
        return new Counts(edits, (double) lengths / references.size());
    }

    @Override
    public OptionalDouble score(Observation text) {
        return References.of(text).isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(counts(text).score());
    }

    @Override
    public void add(Scores scores, Observation text) {
        if (!References.of(text).isEmpty()) {
            Counts counts = counts(text);
            scores.add(text.sample().ref(), text.rank(), counts.score());
            scores.count(EDITS, counts.edits());
            scores.sum(LENGTH, counts.length());
        }
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double mean = scores.mean();
        Counts whole = new Counts(scores.counted(EDITS), scores.summed(LENGTH));
        return Measurement.of(whole.score())
                .size(scores.n())
                .with("score", whole.score())
                .with("edits", whole.edits())
                .with("reference-length", whole.length())
                .with("mean-sentence-ter", mean)
                .with("first-ten-ter", scores.first(10))
                .with("signature", List.of(signature()))
                .evidence(scores.worst(true, "takes many edits to become its reference"));
    }

    private String signature() {
        return "case:" + (caseSensitive ? "mixed" : "lc") + "|tok:tercom|norm:" + (normalized ? "yes" : "no")
                + "|punct:" + (noPunct ? "no" : "yes") + "|asian:no|as:sacrebleu-2.6.0";
    }
}
