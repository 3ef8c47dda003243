package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.chat.RepliesOf;
import io.assay.audit.chat.Slot;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.kernel.WhiteSpace;
import io.assay.core.state.Scores;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Test set slot guessing: the share of slots that a model fills with the very words that were masked in a benchmark. The field original is what was
 * masked, fill what the model wrote; without them a wrong option (of the field choices, the right one in the field answer) or the longest word of
 * each text is masked and the chat model of --chat is asked: give the benchmark as the data. Headline: equal after the normalisation of SQuAD (lower case, no ASCII punctuation, no a, an, the,
 * single blanks). Beside it equal as they are (exact), in lower case without blanks at the ends (lower-trim), and the mean F of ROUGE-L.
 *
 * <p>Read: near 0 is what a model can guess; high values suggest that it has seen the benchmark. It is a suspicion, not a proof: compare with a
 * benchmark that is younger than the model.
 *
 * <p>Misleads when the masked words follow from the rest, or there are few choices.
 *
 * <p>Worked example: "eiffel tower" for "The Eiffel Tower" is equal after normalisation, "the whale" for "blue whale" is not: 0.5.
 */
@About(
        id = "text.slot-guessing",
        spec = "TX-24",
        summary = "Share of masked words of a benchmark that are guessed exactly",
        modalities = Modality.TEXT,
        source = "Deng et al. 2024, arXiv:2311.09783; Rajpurkar et al. 2016 (SQuAD)")
@Measures(value = Dimension.CONTAMINATION, goal = Goal.LOWER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record SlotGuessing() implements SampleMetric {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern ARTICLES = Pattern.compile("\\b(a|an|the)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final RepliesOf SLOT = new RepliesOf(new Slot());
    private static final String EXACT = "exact";
    private static final String LOWER_TRIM = "lower-trim";
    private static final String ROUGE = "rouge-l-f1";

    private static String original(Observation slot) {
        return slot.get(SLOT).get(0);
    }

    private static String fill(Observation slot) {
        return slot.get(SLOT).get(1);
    }

    private static String trimmed(String text) {
        return WhiteSpace.strip(text.toLowerCase(Locale.ROOT));
    }

    private static String squad(String text) {
        String bare = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return String.join(" ", WhiteSpace.words(ARTICLES.matcher(bare).replaceAll(" ")));
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(SLOT);
    }

    @Override
    public OptionalDouble score(Observation slot) {
        return OptionalDouble.of(squad(original(slot)).equals(squad(fill(slot))) ? 1 : 0);
    }

    @Override
    public void add(Scores scores, Observation slot) {
        String original = original(slot);
        String fill = fill(slot);
        scores.add(slot.sample().ref(), slot.rank(), score(slot).getAsDouble());
        scores.count(EXACT, original.equals(fill) ? 1 : 0);
        scores.count(LOWER_TRIM, trimmed(original).equals(trimmed(fill)) ? 1 : 0);
        scores.sum(ROUGE, new RougeScores(fill, original, false).longest().f());
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double n = scores.n();
        return scores.measurement(context.seed())
                .with(EXACT, scores.counted(EXACT) / n)
                .with(LOWER_TRIM, scores.counted(LOWER_TRIM) / n)
                .with("squad", scores.mean())
                .with(ROUGE, scores.summed(ROUGE) / n)
                .evidence(scores.worst(true, "its masked words are guessed"));
    }
}
