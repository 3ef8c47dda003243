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
        int[] places = topP.isPresent() ? nucleus(weights, topP.getAsDouble() * total) : all(weights);
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
    private static int[] nucleus(double[] weights, double least) {
        int lowest = lowestLevel(weights, least);
        Integer[] order = IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0 && level(weights[i]) >= lowest)
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

    /** Weights of this level and above sum up to the least sum: few of a vocabulary, so that only they need to be put in order. */
    private static int lowestLevel(double[] weights, double least) {
        double[] sums = new double[level(1) + 1];
        for (double weight : weights) {
            sums[level(weight)] += weight;
        }
        int level = sums.length - 1;
        for (double sum = sums[level]; level > 0 && sum < least; sum += sums[level]) {
            level--;
        }
        // One further that has any: in another order the same numbers may sum up to a crumb less.
        do {
            level--;
        } while (level > 0 && sums[level] == 0);
        return Math.max(0, level);
    }

    /** Sixteen levels to each power of two, up to 1. */
    private static int level(double weight) {
        return (int) (Double.doubleToRawLongBits(weight) >>> 48);
    }
}
