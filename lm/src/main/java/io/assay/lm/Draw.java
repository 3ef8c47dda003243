package io.assay.lm;

import io.assay.core.model.ChatFault;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws tokens from logits.
 *
 * @param temperature 0 takes the greatest; of equal ones the first
 * @param topP only the smallest set of tokens of at least this probability is drawn from
 * @param random where chance comes from
 */
record Draw(double temperature, OptionalDouble topP, SplittableRandom random) {

    int token(double[] logits) {
        int greatest = Highest.of(logits);
        if (logits[greatest] == Double.NEGATIVE_INFINITY) {
            throw new ChatFault(
                    ChatFault.Kind.UNABLE, "steering and schema together leave no token to go on with; suppress less");
        }
        return temperature == 0 ? greatest : drawn(weights(logits, logits[greatest]));
    }

    private double[] weights(double[] logits, double greatest) {
        double[] weights = new double[logits.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp((logits[i] - greatest) / temperature);
        }
        return weights;
    }

    private int drawn(double[] weights) {
        double total = Arrays.stream(weights).sum();
        int[] places = topP.isPresent() ? nucleus(weights, topP.getAsDouble() * total, total) : all(weights);
        double kept = Arrays.stream(places).mapToDouble(place -> weights[place]).sum();
        double left = random.nextDouble() * kept;
        for (int place : places) {
            left -= weights[place];
            if (left < 0) {
                return place;
            }
        }
        return places[places.length - 1]; // Rounding may leave a crumb.
    }

    private static int[] all(double[] weights) {
        return IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    }

    /** The greatest weights that sum up to the least sum, the greatest first; of equal ones the first. */
    private static int[] nucleus(double[] weights, double least, double total) {
        double small =
                (total - least) / weights.length; // All that are smaller sum up to less than what may be left out.
        Integer[] order = IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0 && weights[i] >= small)
                .boxed()
                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                .toArray(Integer[]::new);
        double sum = 0;
        int size = 0;
        while (size < order.length && (size == 0 || sum < least)) {
            sum += weights[order[size++]];
        }
        return Arrays.stream(order, 0, size).mapToInt(Integer::intValue).toArray();
    }
}
