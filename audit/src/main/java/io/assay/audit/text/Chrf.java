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
import io.assay.core.kernel.GramOverlap;
import io.assay.core.kernel.Vocabulary;
import io.assay.core.kernel.WhiteSpace;
import io.assay.core.state.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * chrF: how much a text and its reference share in runs of characters. The F score (recall counts beta times as much) of the mean precision and
 * the mean recall over n-grams of 1 to 6 characters, white space left out, all texts together, times 100; word-order 2 makes it chrF++, with single
 * words and pairs as further orders. An order that one side has no n-gram of is left out. As sacrebleu 2.6 computes it; of
 * several references (a list, or several columns) the one of the best score counts.
 *
 * <p>Read: 100 is equal, 0 shares no character. It forgives endings and spelling that BLEU does not, so it suits languages rich in
 * forms. Beside it stands the mean over texts.
 *
 * <p>Misleads when texts are of another language in the same script: letters alone give 15 to 20.
 *
 * <p>Worked example, char-order 1: "ab" against "abcd" has precision 1 and recall 1/2: (1 + 4) 1/2 / (4 + 1/2) = 0.5556, so 55.56.
 *
 * @param charOrder characters in the longest n-gram
 * @param wordOrder words in the longest n-gram of words; 0 for none
 * @param beta how many times more recall counts than precision
 * @param lowercase whether case is evened out
 */
@About(
        id = "text.chrf",
        spec = "P21",
        summary = "F score of character n-grams against the references (chrF, chrF++)",
        modalities = Modality.TEXT,
        source = "Popović 2015, W15-3049; Popović 2017, W17-4770; Post 2018 (sacrebleu)")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 100, fields = References.FIELD)
@AutoService(Auditable.class)
public record Chrf(int charOrder, int wordOrder, double beta, boolean lowercase) implements SampleMetric {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final String COUNT = "count.";

    public Chrf() {
        this(6, 0, 2, false);
    }

    public Chrf {
        Require.that(charOrder >= 1, "char-order must be at least 1, but was %d", charOrder);
        Require.that(wordOrder >= 0, "word-order must be at least 0, but was %d", wordOrder);
        Require.that(beta > 0, "beta must be above 0, but was %s", beta);
    }

    /** N-grams of the text, of the reference, and matching ones, for each order in turn: that of the best reference. */
    private long[] statistics(Observation text) {
        long[] best = new long[0];
        double highest = -1;
        for (String reference : References.of(text)) {
            long[] one = statistics(even(text.text()), even(reference));
            if (score(one) > highest) {
                highest = score(one);
                best = one;
            }
        }
        return best;
    }

    private String even(String text) {
        return lowercase ? text.toLowerCase(Locale.ROOT) : text;
    }

    private long[] statistics(String text, String reference) {
        long[] statistics = new long[3 * (charOrder + wordOrder)];
        count(WhiteSpace.others(text), WhiteSpace.others(reference), charOrder, statistics, 0);
        if (wordOrder > 0) {
            Vocabulary vocabulary = new Vocabulary();
            int[] words = vocabulary.numbers(words(text));
            count(words, vocabulary.numbers(words(reference)), wordOrder, statistics, 3 * charOrder);
        }
        return statistics;
    }

    private static void count(int[] text, int[] reference, int orders, long[] statistics, int from) {
        int[] matches = GramOverlap.matches(text, List.of(reference), orders);
        for (int order = 1, at = from; order <= orders; order++, at += 3) {
            statistics[at] = GramOverlap.total(text.length, order);
            statistics[at + 1] = GramOverlap.total(reference.length, order);
            statistics[at + 2] = matches[order - 1];
            if (statistics[at + 1] == 0) {
                statistics[at] = 0; // What no reference could match does not count, also where texts are added up.
            }
        }
    }

    /** Words, with one mark of punctuation taken off the end or else off the start. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : WhiteSpace.words(text)) {
            int last = word.length() - 1;
            if (last > 0 && PUNCTUATION.indexOf(word.charAt(last)) >= 0) {
                words.addAll(List.of(word.substring(0, last), word.substring(last)));
            } else if (last > 0 && PUNCTUATION.indexOf(word.charAt(0)) >= 0) {
                words.addAll(List.of(word.substring(0, 1), word.substring(1)));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private double score(long[] statistics) {
        double precision = 0;
        double recall = 0;
        int orders = 0;
        for (int at = 0; at < statistics.length; at += 3) {
            if (statistics[at] > 0 && statistics[at + 1] > 0) {
                precision += (double) statistics[at + 2] / statistics[at];
                recall += (double) statistics[at + 2] / statistics[at + 1];
                orders++;
            }
        }
        if (precision + recall == 0) {
            return 0;
        }
        double factor = beta * beta;
        precision /= orders;
        recall /= orders;
        return Math.min(100, 100 * (1 + factor) * precision * recall / (factor * precision + recall));
    }

    @Override
    public OptionalDouble score(Observation text) {
        long[] statistics = statistics(text);
        return statistics.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(score(statistics));
    }

    @Override
    public void add(Scores scores, Observation text) {
        long[] statistics = statistics(text);
        if (statistics.length > 0) {
            scores.add(text.sample().ref(), text.rank(), score(statistics));
            for (int at = 0; at < statistics.length; at++) {
                scores.count(COUNT + at, statistics[at]);
            }
        }
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double mean = scores.mean();
        long[] statistics = new long[3 * (charOrder + wordOrder)];
        Arrays.setAll(statistics, at -> scores.counted(COUNT + at));
        double score = score(statistics);
        return Measurement.of(score)
                .size(scores.n())
                .with("score", score)
                .with("mean-sentence-chrf", mean)
                .with("first-ten-chrf", scores.first(10))
                .with("signature", List.of(signature()))
                .evidence(scores.worst(false, "shares little with its reference"));
    }

    private String signature() {
        return "case:" + (lowercase ? "lc" : "mixed") + "|eff:yes|nc:" + charOrder + "|nw:" + wordOrder
                + "|space:no|as:sacrebleu-2.6.0";
    }
}
