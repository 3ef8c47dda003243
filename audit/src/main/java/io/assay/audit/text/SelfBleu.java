package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
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
import io.assay.core.kernel.ClippedMatches;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.Extremes;
import io.assay.core.state.InOrder;
import io.assay.core.stats.Bootstrap;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Self-BLEU: how much of each text the other texts already say. BLEU-n of a text with all others as references is
 * BP (p1 ... pn)^(1/n), with pk the share of its k-grams that occur in another text (at most as often as there) and BP = exp(1 - r/c) for a text of c words
 * shorter than r, the closest length of another; the value is the mean over texts.
 *
 * <p>Read: lower is more varied; 1 means that every text is made of pieces of the others. Compare with the value of real data of the same
 * number of texts.
 *
 * <p>Misleads when the number of texts differs: every text more is one more to agree with. Stock phrases of a field raise it in real
 * data, too.
 *
 * <p>Worked example, n = 2: "the cat sat on the mat" beside "the cat sat on the rug" shares 5 of 6 words and 4 of 5 pairs:
 * sqrt(5/6 * 4/5) = 0.8165.
 *
 * @param n words in the longest n-gram
 * @param tokenizer how texts are split into words
 * @param smoothing what stands for an order without any match: 0.1 matches (nltk's method 1), or halves, quarters and so on of one, orders
 *     longer than the text left out (sacrebleu)
 */
@About(
        id = "text.self-bleu",
        spec = "TX-X1",
        summary = "Mean BLEU of each text against all others",
        modalities = Modality.TEXT,
        source = "Zhu et al. 2018 (Texygen), arXiv:1802.01886; Papineni et al. 2002")
@Measures(value = Dimension.DIVERSITY, goal = Goal.LOWER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record SelfBleu(int n, Tokenizer tokenizer, BleuSmoothing smoothing) implements Metric<InOrder<long[]>> {

    private static final int SHOWN = 10;
    private static final int LISTED_MAX = 20;

    public SelfBleu() {
        this(4, Tokenizer.UNICODE_ALNUM_RUNS, BleuSmoothing.NLTK_METHOD1);
    }

    public SelfBleu {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(new TokensOf(tokenizer));
    }

    @Override
    public int sampleMax() {
        return 2000;
    }

    @Override
    public InOrder<long[]> newState(Context context) {
        return new InOrder<>(Long.MAX_VALUE);
    }

    @Override
    public void add(InOrder<long[]> texts, Observation text) {
        Tokens words = text.get(new TokensOf(tokenizer));
        texts.add(text.sample().ref(), Arrays.copyOf(words.hashes(), words.size()), 1);
    }

    @Override
    public Measurement finish(InOrder<long[]> state, Context context) {
        List<InOrder.Row<long[]>> texts = state.rows();
        if (texts.size() < 2) {
            throw new NothingToMeasure("there are fewer than 2 texts");
        }
        double[] scores = scores(texts.stream().map(InOrder.Row::item).toArray(long[][]::new));
        double mean = Arrays.stream(scores).sum() / scores.length;
        boolean few = scores.length <= LISTED_MAX;
        return Measurement.of(mean)
                .with("mean", mean)
                .with("min", Arrays.stream(scores).min().orElse(0))
                .with("max", Arrays.stream(scores).max().orElse(0))
                .with(few ? "per-text" : "first-five", print(scores, few ? LISTED_MAX : 5))
                .size(scores.length)
                .interval(Bootstrap.mean(scores, context.seed(), 0.95))
                .evidence(highest(texts, scores));
    }

    private double[] scores(long[][] texts) {
        int[][] matches = ClippedMatches.of(texts, n);
        int[] lengths =
                Arrays.stream(texts).mapToInt(text -> text.length).sorted().toArray();
        double[] scores = new double[texts.length];
        int[] ofText = new int[n];
        for (int i = 0; i < texts.length; i++) {
            for (int order = 0; order < n; order++) {
                ofText[order] = matches[order][i];
            }
            int length = texts[i].length;
            scores[i] = smoothing.score(ofText, length, closest(lengths, length));
        }
        return scores;
    }

    /** The length of another text that is closest to a length, the shorter of two; the text's own length is among them once. */
    private static int closest(int[] lengths, int length) {
        int own = Arrays.binarySearch(lengths, length);
        int below = own > 0 ? lengths[own - 1] : -1;
        int above = own + 1 < lengths.length ? lengths[own + 1] : Integer.MAX_VALUE;
        return below >= 0 && length - below <= above - length ? below : above;
    }

    private static List<String> print(double[] scores, int most) {
        return Arrays.stream(scores).limit(most).mapToObj(String::valueOf).toList();
    }

    private static List<Finding> highest(List<InOrder.Row<long[]>> texts, double[] scores) {
        Extremes highest = new Extremes(SHOWN);
        for (int i = 0; i < scores.length; i++) {
            highest.add(texts.get(i).sample(), scores[i]);
        }
        return highest.highest().stream()
                .map(entry -> Finding.of(entry.sample(), "made of pieces of other texts", entry.score()))
                .toList();
    }
}
