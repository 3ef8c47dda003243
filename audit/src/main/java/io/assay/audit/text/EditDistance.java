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
import io.assay.core.kernel.CommonSubsequence;
import io.assay.core.kernel.JaroWinkler;
import io.assay.core.kernel.Levenshtein;
import io.assay.core.kernel.Vocabulary;
import io.assay.core.kernel.WhiteSpace;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;

/**
 * Edit distance of texts to their references: the mean of Lev / length of the longer one, with the Levenshtein distance (insertions, deletions,
 * replacements) in code points. Beside it the mean distance itself, the similarity 1 - Lev / longer, the indel ratio 2 LCS / (both lengths)
 * with the longest common subsequence of characters, that of words (between white space, case kept) in words, and the Jaro-Winkler
 * similarity. Two empty texts are equal. The field reference is one text: a list in it, or several columns, are lines of it.
 *
 * <p>Read: 0 is equal, 1 has nothing in place. The indel ratio counts a replacement twice; Jaro-Winkler suits names and favours a common start.
 *
 * <p>Misleads when sentences are reordered: each move costs all its characters twice. Long texts of one language have a similarity of 0.2
 * to 0.3 without any relation.
 *
 * <p>Worked example: "kitten" to "sitting" takes 3 edits over 7 characters: 0.4286; the common "ittn" gives an indel ratio of 8/13.
 */
@About(
        id = "text.edit-distance",
        spec = "P21",
        summary = "Share of characters that must be edited to reach the reference",
        modalities = Modality.TEXT,
        source = "Levenshtein 1966; Winkler 1990; names of rapidfuzz")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, upper = 1, fields = References.FIELD)
@AutoService(Auditable.class)
public record EditDistance() implements SampleMetric {

    private static final String DISTANCE = "mean-levenshtein-characters";
    private static final String INDEL = "mean-indel-ratio";
    private static final String WORDS = "mean-token-lcs-length";
    private static final String WINKLER = "mean-jaro-winkler";

    private static String reference(Observation text) {
        return text.sample().fields().text(References.FIELD).orElse("");
    }

    private static double share(int distance, String one, String other) {
        int longer = Math.max(one.codePointCount(0, one.length()), other.codePointCount(0, other.length()));
        return longer == 0 ? 0 : (double) distance / longer;
    }

    @Override
    public OptionalDouble score(Observation text) {
        String reference = reference(text);
        return OptionalDouble.of(share(Levenshtein.distance(text.text(), reference), text.text(), reference));
    }

    @Override
    public void add(Scores scores, Observation text) {
        String reference = reference(text);
        int distance = Levenshtein.distance(text.text(), reference);
        scores.add(text.sample().ref(), text.rank(), share(distance, text.text(), reference));
        scores.count(DISTANCE, distance);
        int[] one = text.text().codePoints().toArray();
        int[] other = reference.codePoints().toArray();
        int lengths = one.length + other.length;
        scores.sum(INDEL, lengths == 0 ? 1 : 2.0 * CommonSubsequence.length(one, other) / lengths);
        scores.sum(WINKLER, JaroWinkler.similarity(one, other));
        Vocabulary vocabulary = new Vocabulary();
        int[] words = vocabulary.numbers(WhiteSpace.words(text.text()));
        scores.count(WORDS, CommonSubsequence.length(words, vocabulary.numbers(WhiteSpace.words(reference))));
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double n = scores.n();
        return scores.measurement(context.seed())
                .with(DISTANCE, scores.counted(DISTANCE) / n)
                .with("mean-normalized-levenshtein-similarity", 1 - scores.mean())
                .with(INDEL, scores.summed(INDEL) / n)
                .with(WORDS, scores.counted(WORDS) / n)
                .with(WINKLER, scores.summed(WINKLER) / n)
                .evidence(scores.worst(true, "is far from its reference"));
    }
}
