package io.assay.generate.tune;

import io.assay.core.Require;
import io.assay.generate.prompt.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The generator of this JVM: {@link LogLinear}, by stochastic gradient descent. It writes in the manner of its texts a few characters at a time, and knows nothing else; a
 * language model makes sentences of that.
 *
 * <p>In private it is trained by DP-SGD (Abadi et al. 2016, arXiv:1607.00133): each step draws texts one by one, clips the gradient of each, and adds noise to their sum on all weights. The noise comes from the
 * seed, so that a run repeats; who knows the seed can take it away: keep the seed as secret as the texts.
 */
public final class LogLinearGenerator implements TunableGenerator {

    private static final int ROWS = 1 << 15;
    /** Noise lies on every weight: fewer of them bear more. */
    private static final int ROWS_PRIVATE = 1 << 9;

    private static final int CHARACTERS_MAX = 2000;

    /** A text in places of the alphabet, its end included. */
    private record Line(long label, int[] places) {}

    @Override
    public Tuned tune(List<Example> examples, Tuning tuning, Chance chance) {
        List<Line> lines = new ArrayList<>();
        for (Example example : examples) {
            int[] places = Alphabet.places(example.text());
            if (places.length > 0) {
                lines.add(new Line(LogLinearTuned.label(example.label()), ended(places)));
            }
        }
        Require.that(!lines.isEmpty(), "there is no text with letters of ASCII to learn from");
        SplittableRandom random = new SplittableRandom(chance.key());
        if (tuning.privacy().isPresent()) {
            return inPrivate(lines, tuning, tuning.privacy().get(), random);
        }
        LogLinear model = new LogLinear(tuning.order(), ROWS);
        for (int epoch = 0; epoch < tuning.epochs(); epoch++) {
            // Weights need a model that tells labels apart: the first half learns it, the second weighs, and moves the
            // prefixes alone.
            boolean weighed = tuning.weigh() && 2 * epoch >= tuning.epochs();
            LabelWeights weights = new LabelWeights(model, labels(lines));
            for (int at : order(lines.size(), random)) {
                Line line = lines.get(at);
                for (int place = 0; place < line.places().length; place++) {
                    step(model, line, place, weighed ? weights.weight(line.label(), line.places(), place) : 1, weighed)
                            .apply(model.weights(), tuning.rate());
                }
            }
        }
        return new LogLinearTuned(model, "log-linear generator of " + lines.size() + " texts");
    }

    private static Gradient step(LogLinear model, Line line, int place, double weight, boolean prefixAlone) {
        int[] contexts = model.contexts(line.label(), line.places(), place);
        Gradient gradient = new Gradient();
        gradient.add(
                contexts,
                prefixAlone ? model.shared() : 0,
                model.probabilities(contexts, 1),
                line.places()[place],
                weight);
        return gradient;
    }

    private static Tuned inPrivate(List<Line> lines, Tuning tuning, Tuning.Privacy privacy, SplittableRandom random) {
        long steps = Math.max(1, Math.round(tuning.epochs() / privacy.share()));
        double noise = RenyiAccountant.noise(privacy.epsilon(), privacy.share(), steps, privacy.delta());
        LogLinear model = new LogLinear(tuning.order(), ROWS_PRIVATE);
        float[] weights = model.weights();
        double step = tuning.rate() / Math.max(1, privacy.share() * lines.size());
        for (long i = 0; i < steps; i++) {
            List<Gradient> clipped = new ArrayList<>();
            for (Line line : lines) {
                if (random.nextDouble() < privacy.share()) {
                    clipped.add(gradient(model, line));
                }
            }
            // All gradients are of the weights before the step.
            for (Gradient gradient : clipped) {
                gradient.apply(weights, step * Math.min(1, privacy.clip() / Math.max(gradient.length(), 1e-12)));
            }
            for (int weight = 0; weight < weights.length; weight++) {
                weights[weight] -= (float) (step * privacy.clip() * noise * random.nextGaussian());
            }
        }
        return new LogLinearTuned(
                model,
                String.format(
                        Locale.ROOT,
                        "log-linear generator of %d texts, epsilon %.2f at delta %s (noise %.3f, %d steps)",
                        lines.size(),
                        RenyiAccountant.epsilon(noise, privacy.share(), steps, privacy.delta()),
                        privacy.delta(),
                        noise,
                        steps));
    }

    private static Gradient gradient(LogLinear model, Line line) {
        Gradient gradient = new Gradient();
        for (int place = 0; place < line.places().length; place++) {
            int[] contexts = model.contexts(line.label(), line.places(), place);
            gradient.add(contexts, 0, model.probabilities(contexts, 1), line.places()[place], 1);
        }
        return gradient;
    }

    private static List<Long> labels(List<Line> lines) {
        return lines.stream().map(Line::label).distinct().sorted().toList();
    }

    private static int[] ended(int[] places) {
        int length = Math.min(places.length, CHARACTERS_MAX);
        int[] ended = java.util.Arrays.copyOf(places, length + 1);
        ended[length] = Alphabet.END;
        return ended;
    }

    private static int[] order(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
