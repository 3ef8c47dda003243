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
import io.assay.core.kernel.EditCounts;
import io.assay.core.kernel.Levenshtein;
import io.assay.core.kernel.Vocabulary;
import io.assay.core.kernel.WhiteSpace;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;

/**
 * Word error rate: (S + D + I) / words of the references, with the substitutions, deletions and insertions of words that make the references the
 * texts, all texts together. Beside it, with H words that stay: MER = (S + D + I) / (H + S + D + I), WIP = H / words of the references * H / words of
 * the texts, WIL = 1 - WIP, and CER, the same as WER with characters (code points, blanks among them, none at the ends). Words are what stands
 * between white space, case kept, as in jiwer; where several sets of edits are least, jiwer's is counted. The field reference is one text: a list
 * in it, or several columns, are lines of it.
 *
 * <p>Read: 0 is equal to the reference. There is no upper end: a text much longer than its reference goes beyond 1. MER and WIL stay between 0
 * and 1.
 *
 * <p>Misleads when case and punctuation do not matter: "mat" and "mat." are two words. A reference without words adds insertions but no words; it has
 * no score of its own.
 *
 * <p>Worked example: "a b x" for the reference "a b c d" replaces one word and drops one: 2/4 = 0.5; H = 2, so MER = 2/4 and WIP = 2/4 * 2/3.
 */
@About(
        id = "text.word-error-rate",
        spec = "P21",
        summary = "Edits of words for each word of the references (WER), MER, WIL, CER",
        modalities = Modality.TEXT,
        source = "Morris, Maier and Green 2004, INTERSPEECH; jiwer 4.0")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, fields = References.FIELD)
@AutoService(Auditable.class)
public record WordErrorRate() implements SampleMetric {

    private static final String PAIRS = "pairs";
    private static final String CHARACTERS = "reference-characters";
    private static final String CHARACTER_EDITS = "character-edits";

    private static EditCounts counts(Observation text) {
        Vocabulary vocabulary = new Vocabulary();
        int[] reference = vocabulary.numbers(WhiteSpace.words(reference(text)));
        return EditCounts.of(reference, vocabulary.numbers(WhiteSpace.words(text.text())));
    }

    private static String reference(Observation text) {
        return text.sample().fields().text(References.FIELD).orElse("");
    }

    private static int words(EditCounts counts) {
        return counts.hits() + counts.substitutions() + counts.deletions();
    }

    private static OptionalDouble rate(EditCounts counts) {
        return words(counts) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) counts.errors() / words(counts));
    }

    @Override
    public OptionalDouble score(Observation text) {
        return rate(counts(text));
    }

    @Override
    public void add(Scores scores, Observation text) {
        EditCounts counts = counts(text);
        rate(counts).ifPresent(rate -> scores.add(text.sample().ref(), text.rank(), rate));
        scores.count(PAIRS, 1);
        scores.count("hits", counts.hits());
        scores.count("substitutions", counts.substitutions());
        scores.count("deletions", counts.deletions());
        scores.count("insertions", counts.insertions());
        String reference = WhiteSpace.strip(reference(text));
        scores.count(CHARACTERS, reference.codePointCount(0, reference.length()));
        scores.count(CHARACTER_EDITS, Levenshtein.distance(reference, WhiteSpace.strip(text.text())));
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double meanOfTexts = scores.mean();
        double hits = scores.counted("hits");
        double errors = scores.counted("substitutions") + scores.counted("deletions") + scores.counted("insertions");
        double words = hits + scores.counted("substitutions") + scores.counted("deletions");
        double written = hits + scores.counted("substitutions") + scores.counted("insertions");
        double preserved = written == 0 ? 0 : hits / words * (hits / written);
        return Measurement.of(errors / words)
                .size(scores.counted(PAIRS))
                .with("wer", errors / words)
                .with("mer", errors / (hits + errors))
                .with("wil", 1 - preserved)
                .with("wip", preserved)
                .with("hits", scores.counted("hits"))
                .with("substitutions", scores.counted("substitutions"))
                .with("deletions", scores.counted("deletions"))
                .with("insertions", scores.counted("insertions"))
                .with("cer", (double) scores.counted(CHARACTER_EDITS) / scores.counted(CHARACTERS))
                .with("mean-of-texts", meanOfTexts)
                .evidence(scores.worst(true, "takes many edits to become its reference"));
    }
}
