package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Exactness;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.InOrder;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Lexical richness: how many words in a row, on average, keep the share of different words at a threshold. MTLD = tokens / factors, where a
 * factor ends once types / tokens falls below the threshold and the rest counts (1 - TTR) / (1 - threshold) of a factor; the mean of reading
 * forwards and backwards, over the first words of all texts in file order. Beside it MATTR (mean type-token ratio of all windows), MSTTR (of windows
 * that do not overlap), HD-D (expected types in a draw of 42 words, over 42), root TTR V/sqrt(N), log TTR ln V/ln N and Maas
 * (log10 N - log10 V)/(log10 N)^2 of N words, V different.
 *
 * <p>Read: higher is richer, for Maas lower. English prose has an MTLD of about 60 to 100. Unlike the plain type-token ratio, MTLD, MATTR and
 * HD-D hardly depend on how much text there is.
 *
 * <p>Misleads when texts are very short and unrelated: words then repeat from text to text, not within a thought. Random words score highest.
 *
 * <p>Worked example, minimum segment 2: in "a a b" the TTR falls to 1/2 at the second word, which ends a factor; "b" adds 0; 3 words / 1 factor
 * = 3. Backwards, "b a a" ends on the last word with TTR 2/3: (1/3)/0.28 = 1.1905 factors, 2.52. The mean is 2.76.
 *
 * @param tokenizer how texts are split into words
 * @param tokens how many words are read, from the first text on
 * @param mtldThreshold the type-token ratio below which a factor ends
 * @param mtldMinimumSegment the least words in a factor
 * @param window words in a window of MATTR and MSTTR; a text of fewer words is one window
 */
@About(
        id = "text.lexical-richness",
        spec = "TX-09",
        summary = "Words in a row that keep the share of different words high (MTLD)",
        modalities = Modality.TEXT,
        source = "McCarthy and Jarvis 2010, Behavior Research Methods 42(2); Covington and McFall 2010; Maas 1972")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, lower = 0)
@AutoService(Auditable.class)
public record LexicalRichness(Tokenizer tokenizer, int tokens, double mtldThreshold, int mtldMinimumSegment, int window)
        implements Metric<InOrder<long[]>> {

    public LexicalRichness() {
        this(Tokenizer.UNICODE_ALNUM_RUNS, 50_000, 0.72, 10, 50);
    }

    public LexicalRichness {
        Require.that(tokens >= 1, "tokens must be at least 1, but was %d", tokens);
        Require.that(
                mtldThreshold > 0 && mtldThreshold < 1,
                "mtldThreshold must lie between 0 and 1, but was %s",
                mtldThreshold);
        Require.that(mtldMinimumSegment >= 1, "mtldMinimumSegment must be at least 1, but was %d", mtldMinimumSegment);
        Require.that(window >= 1, "window must be at least 1, but was %d", window);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(new TokensOf(tokenizer));
    }

    /** The share of words of a text that repeat an earlier one. */
    private double repeated(String text) {
        Tokens words = tokenizer.split(text);
        long types = Arrays.stream(words.hashes(), 0, words.size()).distinct().count();
        return words.size() == 0 ? 0 : 1 - (double) types / words.size();
    }

    @Override
    public InOrder<long[]> newState(Context context) {
        return new InOrder<>(tokens);
    }

    @Override
    public void add(InOrder<long[]> texts, Observation text) {
        Tokens words = text.get(new TokensOf(tokenizer));
        int size = Math.min(tokens, words.size());
        if (size > 0) {
            texts.add(text.sample().ref(), Arrays.copyOf(words.hashes(), size), size);
        }
    }

    @Override
    public Measurement finish(InOrder<long[]> texts, Context context) {
        List<InOrder.Row<long[]>> rows = texts.rows();
        WordSequence words = WordSequence.of(
                rows.stream().flatMapToLong(row -> Arrays.stream(row.item())).limit(tokens));
        if (words.size() == 0) {
            throw new NothingToMeasure("no text has a word");
        }
        double mtld = words.mtld(mtldThreshold, mtldMinimumSegment)
                .orElseThrow(() -> new NothingToMeasure("no word occurs twice among the first " + words.size()));
        Measurement measurement = Measurement.of(mtld)
                .with("mtld", mtld)
                .with("mattr-" + window, words.movingRatio(window))
                .with("msttr-" + window, words.segmentRatio(window))
                .with("root-ttr", words.types() / StrictMath.sqrt(words.size()))
                .with("tokens", words.size())
                .evidence(Glimpses.highest(
                        context,
                        this::repeated,
                        share -> Math.round(100 * share) + " % of its words are repetitions within the text"));
        OptionalDouble drawn = words.drawnTypes(WordSequence.DRAW);
        measurement = drawn.isPresent() ? measurement.with("hdd-42", drawn.getAsDouble()) : measurement;
        if (words.size() > 1) {
            double size = StrictMath.log10(words.size());
            double types = StrictMath.log10(words.types());
            measurement = measurement.with("log-ttr", types / size).with("maas", (size - types) / (size * size));
        }
        return words.size() < tokens
                ? measurement
                : measurement.exactness(Exactness.estimated("from the first " + tokens + " words"));
    }
}
