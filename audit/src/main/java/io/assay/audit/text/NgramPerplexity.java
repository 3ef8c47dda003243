package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.Extremes;
import io.assay.core.state.InOrder;
import io.assay.core.stats.Perplexity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Perplexity of the texts under an n-gram language model of the reference: exp(total negative log likelihood / total tokens), the end of each text
 * being a token. The model is interpolated Kneser-Ney with one discount D down to the uniform distribution: p(w|h) = (max(c(hw) - D, 0) + D
 * N(h) p(w|h')) / c(h), N(h) different words after h, h' the context without its first word, counts of shorter n-grams being numbers
 * of different contexts. Words that the reference holds once are unknown words. Beside it bits per byte, each text with a line end, which do not
 * depend on how texts are split.
 *
 * <p>Read: how many words, on average, the model wavers between. Real text under real text of its kind is the mark "real vs real"; lower than
 * that means more predictable than people are, much higher that the words come in other orders, or that other things are spoken
 * of. The evidence shows the texts that surprise the model most.
 *
 * <p>Misleads when the reference is small: most words are then unknown, and unknown words are easy to predict. Copies of the reference have the
 * lowest perplexity of all. It knows nothing beyond a few words in a row.
 *
 * <p>Worked example, order 1: the reference "a a" and D = 0.75. The model knows a, the end and the unknown word, a third each; a was seen
 * twice, the end once: p(a) = (1.25 + 0.75 * 2 / 3) / 3 = 0.5833, p(end) = (0.25 + 0.5) / 3 = 0.25. The text "a" has perplexity
 * 1/sqrt(0.5833 * 0.25) = 2.6186.
 *
 * @param order words in the longest n-gram
 * @param smoothing kneser-ney; or laplace, which adds 1 to every count of the longest n-grams and looks at no shorter ones; or lidstone-0.1,
 *     which adds 0.1, or whatever number stands there
 * @param discount what kneser-ney takes from every count
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.ngram-perplexity",
        spec = "TX-X3",
        summary = "Perplexity under an n-gram language model of the reference",
        modalities = Modality.TEXT,
        source = "Kneser and Ney 1995, ICASSP; Chen and Goodman 1999, CSL 13(4); laplace and lidstone as nltk.lm")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.LOWER,
        lower = 1,
        needs = Role.REFERENCE,
        cost = Cost.STANDARD,
        identicalVaries = "a text has its own perplexity under a model of itself")
@AutoService(Auditable.class)
public record NgramPerplexity(int order, String smoothing, double discount, Tokenizer tokenizer)
        implements Metric<InOrder<NgramPerplexity.Words>> {

    private static final int SAMPLES_MAX = 20_000;
    private static final int SHOWN = 10;

    /** The words of a text, and how many bytes it has. */
    record Words(long[] hashes, int bytes) implements java.io.Serializable {}

    public NgramPerplexity() {
        this(3, "kneser-ney", 0.75, Tokenizer.UNICODE_ALNUM_RUNS);
    }

    public NgramPerplexity {
        Require.that(order >= 1 && order <= 10, "order must lie in 1..10, but was %d", order);
        Require.that(discount > 0 && discount < 1, "discount must lie between 0 and 1, but was %s", discount);
        NgramModel.Smoothing.named(smoothing, discount);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(new TokensOf(tokenizer));
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    public int sampleMax() {
        return SAMPLES_MAX;
    }

    @Override
    public InOrder<Words> newState(Context context) {
        return new InOrder<>(Long.MAX_VALUE);
    }

    @Override
    public void add(InOrder<Words> texts, Observation text) {
        Tokens words = text.get(new TokensOf(tokenizer));
        if (words.size() > 0) {
            int bytes = text.text().getBytes(StandardCharsets.UTF_8).length;
            texts.add(text.sample().ref(), new Words(Arrays.copyOf(words.hashes(), words.size()), bytes), 1);
        }
    }

    @Override
    public Measurement finish(InOrder<Words> texts, Context context) {
        List<InOrder.Row<Words>> synthetic = of(Role.SYNTHETIC, texts);
        List<InOrder.Row<Words>> reference = of(Role.REFERENCE, texts);
        if (synthetic.isEmpty() || reference.isEmpty()) {
            throw new NothingToMeasure("no text of one side has a word");
        }
        NgramModel model = new NgramModel(
                order,
                NgramModel.Smoothing.named(smoothing, discount),
                reference.stream().map(row -> row.item().hashes()).toList());
        List<Perplexity.Scored> scored = new ArrayList<>();
        Extremes strange = new Extremes(SHOWN);
        long bytes = 0;
        for (InOrder.Row<Words> text : synthetic) {
            long[] words = text.item().hashes();
            Perplexity.Scored one = new Perplexity.Scored(model.surprise(words), words.length + 1);
            scored.add(one);
            strange.add(text.sample(), one.perplexity());
            bytes += text.item().bytes() + 1;
        }
        Perplexity whole = Perplexity.of(scored);
        return Measurement.of(whole.perplexity())
                .with("perplexity", whole.perplexity())
                .with("mean-nll-nats", whole.meanSurprise())
                .with("mean-of-per-text-perplexities", whole.meanOfTexts())
                .with("tokens-with-end", whole.tokens())
                .with("bits-per-byte-with-newline", whole.bits() / bytes)
                .with("vocabulary-size-used-as-denominator", (long) model.vocabularySize())
                .evidence(findings(strange));
    }

    private static List<InOrder.Row<Words>> of(Role role, InOrder<Words> texts) {
        return texts.rows().stream().filter(row -> row.sample().role() == role).toList();
    }

    private static List<Finding> findings(Extremes strange) {
        return strange.highest().stream()
                .map(entry -> Finding.of(
                        entry.sample(),
                        String.format(Locale.ROOT, "perplexity %.1f under the model of the reference", entry.score()),
                        entry.score()))
                .toList();
    }
}
