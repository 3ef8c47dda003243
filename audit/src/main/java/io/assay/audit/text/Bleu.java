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
import io.assay.core.Require;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * BLEU: how much of each text stands, n-gram by n-gram, in its reference. 100 BP (p1 p2 p3 p4)^(1/4) over all texts together: pn is the share of
 * n-grams that match, each at most as often as in a reference, BP = exp(1 - r/c) for c words in all against r in the references of closest length, 1
 * where c is not less. As sacrebleu 2.6 computes it; its signature stands beside. The field reference may hold a list or stand for several
 * columns: then an n-gram may match in any of them.
 *
 * <p>Read: 100 is equal to the reference, 0 shares no word. Values of different signatures do not compare. Beside the value of the
 * whole stands the mean over texts (always with effective order), which is lower where texts are short.
 *
 * <p>Misleads when a good text uses other words than its reference, or a wrong one differs by one small word. It knows no synonyms and,
 * below the sentence, no order.
 *
 * <p>Worked example: "the cat is on the mat" against "the cat sat on the mat" matches 5 of 6 words, 3 of 5 pairs, 1 of 4 triples and no
 * four in a row, for which exp counts half of one of 3: 100 (5/6 * 3/5 * 1/4 * 1/6)^(1/4) = 37.99.
 *
 * @param tokenize how texts are split: as mteval-v13a or, for all of Unicode, v14 does, into characters, or at white space only
 * @param smooth what stands for an order without any match: halves, quarters and so on of one, a fixed number, a number added to all, nothing
 * @param value the number of floor or add-k; 0 for the usual 0.1 or 1
 * @param lowercase whether case is evened out
 * @param effectiveOrder whether orders longer than all texts are left out of the value of the whole
 * @param maxNgramOrder words in the longest n-gram
 */
@About(
        id = "text.bleu",
        spec = "P21",
        summary = "BLEU of texts against their references",
        modalities = Modality.TEXT,
        source = "Papineni et al. 2002; Post 2018 (sacrebleu), arXiv:1804.08771")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 100, fields = References.FIELD)
@AutoService(Auditable.class)
public record Bleu(
        BleuTokenizer tokenize,
        SacrebleuSmoothing smooth,
        double value,
        boolean lowercase,
        boolean effectiveOrder,
        int maxNgramOrder)
        implements SampleMetric {

    private static final String LENGTH = "length";
    private static final String REFERENCE_LENGTH = "reference-length";
    private static final String MATCHES = "matches.";
    private static final String TOTALS = "totals.";
    private static final String REFERENCES = "references.";

    public Bleu() {
        this(BleuTokenizer.V13A, SacrebleuSmoothing.EXP, 0, false, false, 4);
    }

    public Bleu {
        Require.that(value >= 0, "value must be at least 0, but was %s", value);
        Require.that(maxNgramOrder >= 1, "max-ngram-order must be at least 1, but was %d", maxNgramOrder);
    }

    private BleuStatistics statistics(Observation text) {
        List<List<String>> references = References.of(text).stream()
                .map(reference -> tokenize.words(reference, lowercase))
                .toList();
        return BleuStatistics.of(tokenize.words(text.text(), lowercase), references, maxNgramOrder);
    }

    @Override
    public OptionalDouble score(Observation text) {
        return References.of(text).isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(statistics(text).score(smooth, value, true));
    }

    @Override
    public void add(Scores scores, Observation text) {
        int references = References.of(text).size();
        if (references == 0) {
            return;
        }
        BleuStatistics one = statistics(text);
        scores.add(text.sample().ref(), text.rank(), one.score(smooth, value, true));
        scores.count(REFERENCES + references, 1);
        scores.count(LENGTH, one.length());
        scores.count(REFERENCE_LENGTH, one.referenceLength());
        for (int order = 0; order < maxNgramOrder; order++) {
            scores.count(MATCHES + order, one.matches()[order]);
            scores.count(TOTALS + order, one.totals()[order]);
        }
    }

    private long[] counted(Scores scores, String name) {
        long[] counts = new long[maxNgramOrder];
        Arrays.setAll(counts, order -> scores.counted(name + order));
        return counts;
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double mean = scores.mean();
        BleuStatistics whole = new BleuStatistics(
                scores.counted(LENGTH),
                scores.counted(REFERENCE_LENGTH),
                counted(scores, MATCHES),
                counted(scores, TOTALS));
        double score = whole.score(smooth, value, effectiveOrder);
        return Measurement.of(score)
                .size(scores.n())
                .with("score", score)
                .with("brevity-penalty", whole.brevityPenalty())
                .with(
                        "precisions",
                        Arrays.stream(whole.precisions(smooth, value))
                                .mapToObj(precision -> String.valueOf(100 * precision))
                                .toList())
                .with("hypothesis-length", whole.length())
                .with("reference-length", whole.referenceLength())
                .with("mean-sentence-bleu", mean)
                .with("first-ten-bleu", scores.first(10))
                .with("signature", List.of(signature(scores)))
                .evidence(scores.worst(false, "shares little with its reference"));
    }

    /** As sacrebleu writes it; "as" names whose definition it is, since the version would be that of the program. */
    private String signature(Scores scores) {
        List<String> references = scores.counts().keySet().stream()
                .filter(name -> name.startsWith(REFERENCES))
                .map(name -> name.substring(REFERENCES.length()))
                .toList();
        double number = smooth.value(value);
        return List.of(
                        "nrefs:" + (references.size() == 1 ? references.get(0) : "var"),
                        "case:" + (lowercase ? "lc" : "mixed"),
                        "eff:" + (effectiveOrder ? "yes" : "no"),
                        "tok:" + tokenize,
                        "smooth:" + smooth.name().toLowerCase(Locale.ROOT).replace('_', '-')
                                + (number == 0 ? "" : String.format(Locale.ROOT, "[%.2f]", number)),
                        "as:sacrebleu-2.6.0")
                .stream()
                .collect(Collectors.joining("|"));
    }
}
