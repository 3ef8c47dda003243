package io.assay.audit.likelihood;

import com.google.auto.service.AutoService;
import io.assay.audit.judge.Given;
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
import io.assay.core.state.Extremes;
import io.assay.core.state.InOrder;
import io.assay.learn.Errors;
import io.assay.learn.LeastSquares;
import io.assay.learn.Quantities;
import io.assay.learn.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * USR: how good replies in a dialogue are, predicted from three scores by a linear regression on the scores of people: the log-likelihood of the reply (field likelihood, else the mean a token after the
 * field prompt by the language model), and how well a retrieval model finds it by the context (field context-score) and by the fact (field fact-score). Weights and intercept are
 * fitted by least squares to the samples that have the field human; the value is the mean prediction over all samples.
 *
 * <p>Read: on the scale of the human scores. r2 says how much of them the three scores explain: near 0 the value is but their mean.
 *
 * <p>Misleads when few samples have human scores, or these are of other dialogues than the rest. The authors use a masked language model; one that reads
 * from left to right stands in for it here.
 *
 * <p>Worked example: likelihoods 0, 1, 0, 0, 1 and scores 0 0, 0 0, 1 0, 0 1, 1 1 with human scores 1, 2, 3, 1, 4 fit 1 + 1 l + 2 c + 0 f exactly; the mean is 2.2.
 */
@About(
        id = "text.usr",
        spec = "TX-03",
        summary = "Quality of replies as people would score it, from likelihood and retrieval (USR)",
        modalities = Modality.TEXT,
        source = "Mehri and Eskenazi 2020, arXiv:2005.00456")
@Measures(
        value = Dimension.VALIDITY,
        goal = Goal.HIGHER,
        lower = Double.NEGATIVE_INFINITY,
        fields = {"context-score", "fact-score"},
        cost = Cost.FULL)
@AutoService(Auditable.class)
public record Usr() implements Metric<InOrder<Usr.Reply>> {

    private static final LikelihoodScoreOf LIKELIHOOD = LikelihoodScoreOf.answer("likelihood");
    private static final String HUMAN = "human";
    private static final int SHOWN = 10;
    private static final int SAMPLES_MAX = 20_000;

    /**
     * @param scores likelihood, by context, by fact
     * @param human what a person gave, NaN where no one did
     */
    record Reply(double[] scores, double human) implements java.io.Serializable {}

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(LIKELIHOOD);
    }

    @Override
    public int sampleMax() {
        return SAMPLES_MAX;
    }

    @Override
    public InOrder<Reply> newState(Context context) {
        return new InOrder<>(Long.MAX_VALUE);
    }

    @Override
    public void add(InOrder<Reply> replies, Observation reply) {
        OptionalDouble context = Given.number(reply, "context-score");
        OptionalDouble fact = Given.number(reply, "fact-score");
        if (context.isPresent() && fact.isPresent()) {
            double[] scores = {reply.get(LIKELIHOOD), context.getAsDouble(), fact.getAsDouble()};
            double human = Given.number(reply, HUMAN).orElse(Double.NaN);
            replies.add(reply.sample().ref(), new Reply(scores, human), 1);
        }
    }

    @Override
    public Measurement finish(InOrder<Reply> state, Context context) {
        List<InOrder.Row<Reply>> replies = state.rows();
        List<Reply> scored = replies.stream()
                .map(InOrder.Row::item)
                .filter(reply -> !Double.isNaN(reply.human()))
                .toList();
        if (scored.isEmpty()) {
            throw new NothingToMeasure("no sample has a score by people in the field human");
        }
        double[][] rows = scored.stream().map(Reply::scores).toArray(double[][]::new);
        double[] targets = scored.stream().mapToDouble(Reply::human).toArray();
        LeastSquares fitted = fit(rows, targets);
        Errors errors = Errors.of(targets, fitted.predict(Vector.all(rows)));
        Extremes poor = new Extremes(SHOWN);
        List<Double> predictions = new ArrayList<>();
        for (InOrder.Row<Reply> reply : replies) {
            double prediction = fitted.predict(Vector.of(reply.item().scores()));
            predictions.add(prediction);
            poor.add(reply.sample(), -prediction);
        }
        return Measurement.of(
                        predictions.stream().mapToDouble(one -> one).average().orElseThrow())
                .with("intercept", fitted.intercept())
                .with("weight.likelihood", fitted.weights()[0])
                .with("weight.context-score", fitted.weights()[1])
                .with("weight.fact-score", fitted.weights()[2])
                .with("r2", errors.r2().orElse(0))
                .with("scored-by-people", scored.size())
                .evidence(poor.highest().stream()
                        .map(entry -> Finding.of(entry.sample(), "is predicted to be poor", -entry.score()))
                        .toList());
    }

    private static LeastSquares fit(double[][] rows, double[] targets) {
        if (rows.length <= rows[0].length + 1) {
            throw new NothingToMeasure("there are too few scores by people to fit weights to: " + rows.length);
        }
        return LeastSquares.fit(Quantities.of(rows, targets), 0)
                .orElseThrow(() ->
                        new NothingToMeasure("the scores depend on each other, so that no weights can be fitted"));
    }
}
