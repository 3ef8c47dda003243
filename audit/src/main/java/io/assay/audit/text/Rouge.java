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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * ROUGE: how many words of its reference a text holds. ROUGE-1 and ROUGE-2 count single words and pairs, each at most as often as on the other side;
 * ROUGE-L the longest sequence of words that both have in this order; ROUGE-Lsum the same line by line, with the union over the lines of the
 * text. Precision is the share of the text, recall that of the reference, F their harmonic mean; values are means over texts and the headline
 * is the F of ROUGE-L. As rouge-score 0.1.2 computes it: words are runs of [a-z0-9] in lower case. Of several references (a list, or several
 * columns) the one of highest F counts, for each kind by itself.
 *
 * <p>Read: 1 is equal words in equal order, 0 no common word. Recall alone grows with the length of the text, precision alone as it shrinks.
 *
 * <p>Misleads when texts are not written in Latin letters: accents split words, other scripts have none, and a text without words scores 0.
 * Wording counts, not meaning.
 *
 * <p>Worked example: "the cat sat" of "the cat sat on the mat": all 3 words match, precision 1, recall 3/6, F = 2/3; of pairs 2 of 2 and 2 of
 * 5, F = 0.5714.
 *
 * @param stemmer whether words of more than three letters are stemmed first (Porter's stemmer as nltk has it)
 */
@About(
        id = "text.rouge",
        spec = "P21",
        summary = "Words of the references that texts hold (ROUGE-1, 2, L, Lsum)",
        modalities = Modality.TEXT,
        source = "Lin 2004, W04-1013; rouge-score of Google Research")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, fields = References.FIELD)
@AutoService(Auditable.class)
public record Rouge(boolean stemmer) implements SampleMetric {

    private static final List<String> KINDS = List.of("rouge1", "rouge2", "rougeL", "rougeLsum");

    public Rouge() {
        this(false);
    }

    /** The best score of each kind; empty without a reference. */
    private Map<String, RougeScores.Score> best(Observation text) {
        Map<String, RougeScores.Score> best = new LinkedHashMap<>();
        for (String reference : References.of(text)) {
            new RougeScores(text.text(), reference, stemmer)
                    .all()
                    .forEach((kind, score) -> best.merge(kind, score, Rouge::higher));
        }
        return best;
    }

    private static RougeScores.Score higher(RougeScores.Score known, RougeScores.Score other) {
        return other.f() > known.f() ? other : known;
    }

    @Override
    public OptionalDouble score(Observation text) {
        return References.of(text).stream()
                .map(reference -> new RougeScores(text.text(), reference, stemmer)
                        .longest()
                        .f())
                .max(Comparator.naturalOrder())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    @Override
    public void add(Scores scores, Observation text) {
        best(text).forEach((kind, score) -> {
            scores.sum(kind + "-precision", score.precision());
            scores.sum(kind + "-recall", score.recall());
            scores.sum(kind + "-fmeasure", score.f());
            if (kind.equals("rougeL")) {
                scores.add(text.sample().ref(), text.rank(), score.f());
            }
        });
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        Measurement measurement = scores.measurement(context.seed());
        for (String kind : KINDS) {
            for (String part : List.of("-precision", "-recall", "-fmeasure")) {
                measurement = measurement.with(kind + part, scores.summed(kind + part) / scores.n());
            }
        }
        return measurement
                .with("first-ten-rougeL-f", scores.first(10))
                .evidence(scores.worst(false, "shares few words with its reference"));
    }
}
