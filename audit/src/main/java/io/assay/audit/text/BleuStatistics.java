package io.assay.audit.text;

import io.assay.core.kernel.GramOverlap;
import io.assay.core.kernel.Vocabulary;
import java.util.Arrays;
import java.util.List;

/**
 * What BLEU is computed from, for one text or the sum of all.
 *
 * @param length words of the text
 * @param referenceLength words of the reference of closest length
 * @param matches clipped matches by order
 * @param totals n-grams of the text by order
 */
record BleuStatistics(long length, long referenceLength, long[] matches, long[] totals) {

    static BleuStatistics of(List<String> words, List<List<String>> references, int orders) {
        Vocabulary vocabulary = new Vocabulary();
        int[] text = vocabulary.numbers(words);
        List<int[]> others = references.stream().map(vocabulary::numbers).toList();
        long[] totals = new long[orders];
        Arrays.setAll(totals, order -> GramOverlap.total(text.length, order + 1));
        long[] matches = Arrays.stream(GramOverlap.matches(text, others, orders))
                .asLongStream()
                .toArray();
        return new BleuStatistics(text.length, closest(text.length, others), matches, totals);
    }

    private static int closest(int length, List<int[]> references) {
        int closest = references.get(0).length;
        for (int[] reference : references) {
            int nearer = Math.abs(closest - length) - Math.abs(reference.length - length);
            if (nearer > 0 || nearer == 0 && reference.length < closest) {
                closest = reference.length;
            }
        }
        return closest;
    }

    double brevityPenalty() {
        if (length >= referenceLength) {
            return 1;
        }
        return length == 0 ? 0 : StrictMath.exp(1 - (double) referenceLength / length);
    }

    /** The share of n-grams that match, by order, smoothed; 0 from the first order on of which the text has none. */
    double[] precisions(SacrebleuSmoothing smooth, double value) {
        double[] precisions = new double[matches.length];
        if (Arrays.stream(matches).allMatch(hits -> hits == 0)) {
            return precisions;
        }
        int unmatched = 0;
        for (int order = 0; order < matches.length; order++) {
            double added = order == 0 ? 0 : smooth.added(value);
            double total = totals[order] + added;
            if (total == 0) {
                break;
            }
            double hits = matches[order] + added;
            unmatched += hits == 0 ? 1 : 0;
            precisions[order] = (hits == 0 ? smooth.hits(smooth.value(value), unmatched) : hits) / total;
        }
        return precisions;
    }

    /**
     * BLEU from 0 to 100.
     *
     * @param effectiveOrder whether orders longer than the text are left out, instead of making it 0
     */
    double score(SacrebleuSmoothing smooth, double value, boolean effectiveOrder) {
        double[] precisions = precisions(smooth, value);
        int orders = precisions.length;
        while (effectiveOrder && orders > 1 && totals[orders - 1] + smooth.added(value) == 0) {
            orders--;
        }
        double sum = 0;
        for (int order = 0; order < orders; order++) {
            if (precisions[order] == 0) {
                return 0;
            }
            sum += StrictMath.log(precisions[order]);
        }
        return Math.min(100, 100 * brevityPenalty() * StrictMath.exp(sum / orders));
    }
}
