package io.assay.evaluate.direct;

import io.assay.core.report.Direct.Way;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.stats.PredictionPowered;
import io.assay.core.stats.RoganGladen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts how often a model agrees with the labels of rows, and where the truth is known how often it errs in that. */
final class ModelCheck {

    private long positive;
    private long tested;
    private long found;
    private long having;
    private long cleared;
    private long lacking;

    /**
     * @param claims rows with their labels
     * @param told the model's label of each
     * @param known whether rows are right, by id
     */
    ModelCheck(List<Claim> claims, List<String> told, Map<String, Boolean> known) {
        for (int i = 0; i < claims.size(); i++) {
            boolean agrees = told.get(i).equals(claims.get(i).label());
            add(agrees, Optional.ofNullable(known.get(claims.get(i).id())));
        }
    }

    private void add(boolean agrees, Optional<Boolean> right) {
        if (right.isEmpty()) {
            tested++;
            positive += agrees ? 1 : 0;
        } else if (right.get()) {
            having++;
            found += agrees ? 1 : 0;
        } else {
            lacking++;
            cleared += agrees ? 0 : 1;
        }
    }

    /**
     * One way by the model's errors, one by the difference it makes on known rows.
     *
     * @param by what told
     * @param flags is told what keeps an estimate from being made
     */
    List<Way> ways(String by, List<String> flags) {
        List<Way> ways = new ArrayList<>();
        Optional<String> missing = missing();
        missing.ifPresent(why ->
                flags.add("the share of labels that " + by + " agrees with is no estimate of right labels: " + why));
        ways.add(new Way(
                Way.Kind.MODEL,
                by,
                tested,
                missing.isEmpty() ? Optional.of(corrected()) : Optional.empty(),
                values(),
                Map.of()));
        if (tested > 0 && having + lacking > 0) {
            PredictionPowered powered = new PredictionPowered(positive, tested, found, having, cleared, lacking);
            Map<String, Double> values = Map.of("standard-error", powered.standardError());
            Estimate share = Estimate.of(powered.share(), powered.interval(Tallies.LEVEL));
            ways.add(new Way(Way.Kind.POWERED, by, tested + having + lacking, Optional.of(share), values, Map.of()));
        }
        return ways;
    }

    private Optional<String> missing() {
        if (tested == 0) {
            return Optional.of("the truth of every row is known, so none is left to estimate");
        }
        if (having == 0 || lacking == 0) {
            return Optional.of(
                    "to count its errors there must be rows known to be right and rows known to be wrong, but there"
                            + " are " + having + " and " + lacking
                            + "; have people label a larger sample, or name a column of truth");
        }
        return RoganGladen.applies(found, having, cleared, lacking)
                ? Optional.empty()
                : Optional.of("on rows whose truth is known it is no better than chance");
    }

    private Estimate corrected() {
        RoganGladen estimate = estimate();
        return Estimate.of(estimate.share(), estimate.interval(Tallies.LEVEL));
    }

    private RoganGladen estimate() {
        return new RoganGladen(positive, tested, found, having, cleared, lacking);
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        if (tested > 0) {
            values.put("agrees", (double) positive / tested);
        }
        values.put("known-right", (double) having);
        values.put("known-wrong", (double) lacking);
        if (having > 0) {
            values.put("sensitivity", (double) found / having);
        }
        if (lacking > 0) {
            values.put("specificity", (double) cleared / lacking);
        }
        if (missing().isEmpty()) {
            values.put("standard-error", estimate().standardError());
        }
        return values;
    }
}
