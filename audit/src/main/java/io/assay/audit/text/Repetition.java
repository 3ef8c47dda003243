package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.kernel.RepetitionShares;
import io.assay.core.state.Scores;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Share of texts that repeat themselves: (1/N) sum of 1[some share exceeds its limit], by the repetition rules of Gopher (Rae et al. 2021, table A1):
 * duplicate lines and paragraphs 0.3 of all and 0.2 of characters; characters of the most frequent 2-, 3- and 4-gram 0.20, 0.18, 0.16;
 * characters of n-grams that occurred before 0.15 for 5 words down to 0.10 for 10. Beside it the mean of each share over texts, and how many texts
 * break which rule.
 *
 * <p>What is counted, as in datatrove: words stand between white space, case matters; lines are parted by line feeds, paragraphs by two or more; the
 * most frequent n-gram is joined by blanks, its characters times its occurrences; n-grams that occurred before are read from left to
 * right without overlap. Against datatrove, the most frequent n-gram must occur twice to break a rule, for else every short text
 * would. Blank texts have nothing to repeat and are left out.
 *
 * <p>Read: 0 is what sound data should have. A model that fell into a loop breaks several rules at once; those texts are the evidence, the worst
 * first.
 *
 * <p>Misleads when repetition is the form: lists, tables, code, refrains. Texts of a few words break rules by one repeated pair.
 *
 * <p>Worked example: "no no no no" has 11 characters; the pair "no no" (5) occurs 3 times: 15/11 = 1.36 exceeds 0.20. "one two three" repeats nothing.
 * Of both together, 1/2 repeat themselves.
 */
@About(
        id = "text.repetition",
        spec = "P21",
        summary = "Share of texts that repeat themselves",
        modalities = Modality.TEXT,
        source = "Rae et al. 2021 (Gopher), arXiv:2112.11446, table A1; counts as datatrove 0.10")
@Measures(value = Dimension.VALIDITY, goal = Goal.LOWER, lower = 0, upper = 1, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Repetition() implements SampleMetric {

    private static final String BREAKS = "texts-breaking.";

    @Override
    public OptionalDouble score(Observation text) {
        return text.text().isBlank()
                ? OptionalDouble.empty()
                : OptionalDouble.of(score(RepetitionShares.of(text.text())));
    }

    private static double score(RepetitionShares shares) {
        return shares.broken().isEmpty() ? 0 : 1;
    }

    @Override
    public void add(Scores scores, Observation text) {
        if (text.text().isBlank()) {
            return;
        }
        RepetitionShares shares = RepetitionShares.of(text.text());
        scores.add(text.sample().ref(), text.rank(), score(shares));
        shares.shares().forEach(scores::sum);
        shares.broken().keySet().forEach(rule -> scores.count(BREAKS + rule, 1));
        shares.broken().entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .ifPresent(worst -> scores.show(finding(text, worst.getKey(), worst.getValue())));
    }

    private static Finding finding(Observation text, String rule, double times) {
        String note = String.format(Locale.ROOT, "repeats itself: %s is %.1f times its limit", rule, times);
        return Finding.of(List.of(text.sample().ref()), note, times);
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        Measurement measurement = scores.measurement(context.seed()).evidence(scores.shown());
        for (String rule : scores.summed()) {
            measurement = measurement.with(rule, scores.meanOf(rule));
        }
        for (String name : scores.counts().keySet()) {
            measurement = measurement.with(name, scores.counted(name));
        }
        return measurement;
    }
}
