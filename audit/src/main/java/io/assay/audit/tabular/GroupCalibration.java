package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Calibration by group: the expected calibration error of scores within each group: over ten equal bins of the score, |share of positives - mean score|, weighted by
 * the share of rows. The value is the gap between the groups; beside it the error and the Brier score of each.
 *
 * <p>Read: 0 means that a score of 0.7 means the same in every group.
 *
 * <p>Misleads when groups are small: ten bins of a few rows each are far off by chance.
 *
 * <p>Worked example: one group with score 0.8 throughout and 8 of 10 positives errs by 0, one with 6 of 10 by 0.2: the gap is 0.2.
 *
 * @param positive the positive label; the last of two in order where it is not given
 */
@About(
        id = "tabular.group-calibration",
        spec = "P21",
        summary = "Gap of the calibration of scores between groups",
        modalities = Modality.TABULAR,
        source = "Naeini et al. 2015; Pleiss et al. 2017, arXiv:1709.02012")
@Measures(
        value = Dimension.FAIRNESS,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        fields = {"protected", "label", "score"})
@AutoService(Auditable.class)
public record GroupCalibration(String positive) implements TableMetric {

    private static final int BINS = 10;

    public GroupCalibration() {
        this("");
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Table table = tables.synthetic();
        String label = tables.column("label");
        boolean[] truth = GroupRates.equal(table.texts(label), GroupRates.positive(table, label, positive));
        double[] scores = table.numbers(tables.column("score"));
        String[] groups = table.texts(tables.column("protected"));
        Map<String, Double> errors = new LinkedHashMap<>();
        Map<String, Double> briers = new LinkedHashMap<>();
        for (String group : Frequencies.count(groups).keySet()) {
            int[] rows = IntStream.range(0, groups.length)
                    .filter(i -> groups[i].equals(group) && scores[i] >= 0 && scores[i] <= 1)
                    .toArray();
            if (rows.length > 0) {
                errors.put(GroupRates.shown(group), error(rows, scores, truth));
                briers.put(GroupRates.shown(group), brier(rows, scores, truth));
            }
        }
        if (errors.size() < 2) {
            throw new NothingToMeasure("fewer than two groups have scores between 0 and 1");
        }
        double[] all = errors.values().stream().mapToDouble(x -> x).sorted().toArray();
        double gap = all[all.length - 1] - all[0];
        Measurement measured = Measurement.of(gap).with("ece-gap", gap);
        for (Map.Entry<String, Double> one : errors.entrySet()) {
            measured = measured.with("ece-by-group." + one.getKey(), one.getValue())
                    .with("brier-by-group." + one.getKey(), briers.getOrDefault(one.getKey(), 0.0));
        }
        return measured;
    }

    private static double error(int[] rows, double[] scores, boolean[] truth) {
        double[] off = new double[BINS];
        for (int i : rows) {
            off[(int) Math.min(BINS - 1, scores[i] * BINS)] += (truth[i] ? 1 : 0) - scores[i];
        }
        return Arrays.stream(off).map(Math::abs).sum() / rows.length;
    }

    private static double brier(int[] rows, double[] scores, boolean[] truth) {
        return Arrays.stream(rows)
                        .mapToDouble(i -> (truth[i] ? 1 : 0) - scores[i])
                        .map(x -> x * x)
                        .sum()
                / rows.length;
    }
}
