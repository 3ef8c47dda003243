package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.model.ChatFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int DRAWS = 20_000;
    /** Probabilities 0.1, 0.2, 0.3 and 0.4. */
    private static final double[] LOGITS = {Math.log(1), Math.log(2), Math.log(3), Math.log(4)};

    @Test
    void temperatureZeroTakesTheGreatestAndOfEqualOnesTheFirst() {
        assertEquals(3, draw(0, OptionalDouble.empty()).token(LOGITS));
        assertEquals(1, draw(0, OptionalDouble.empty()).token(new double[] {0, 2, 2}));
    }

    @Test
    void temperatureOneDrawsByProbability() {
        // The standard deviation of a share is at most sqrt(0.24 / 20,000) = 0.0035; five of them are 0.018.
        assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.4}, shares(1, OptionalDouble.empty()), 0.018);
    }

    @Test
    void aLowTemperatureSharpens() {
        // At 0.5 probabilities go with their squares: 1, 4, 9, 16 of 30.
        assertArrayEquals(
                new double[] {1 / 30.0, 4 / 30.0, 9 / 30.0, 16 / 30.0}, shares(0.5, OptionalDouble.empty()), 0.018);
    }

    @Test
    void topPKeepsTheSmallestSetOfAtLeastThatProbability() {
        // 0.4 + 0.3 = 0.7 is enough for 0.6: the two are drawn 4 to 3.
        assertArrayEquals(new double[] {0, 0, 3 / 7.0, 4 / 7.0}, shares(1, OptionalDouble.of(0.6)), 0.018);
        assertArrayEquals(new double[] {0, 0, 0, 1}, shares(1, OptionalDouble.of(0.01)));
        assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.4}, shares(1, OptionalDouble.of(1)), 0.018);
    }

    @Test
    void ofManyTokensTopPKeepsThoseThatPuttingAllInOrderKeeps() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 200; trial++) {
            double spread = 1 << random.nextInt(5);
            double[] logits = random.doubles(1000)
                    .map(x -> Math.rint(x * 50) / 50 * spread) // Many are equal.
                    .toArray();
            double topP = random.nextDouble();
            int drawn = new Draw(1, OptionalDouble.of(topP), new SplittableRandom(trial)).token(logits);
            assertEquals(drawnFromAllInOrder(logits, topP, new SplittableRandom(trial)), drawn);
        }
    }

    private static int drawnFromAllInOrder(double[] logits, double topP, SplittableRandom random) {
        double greatest = Arrays.stream(logits).max().orElseThrow();
        double[] weights =
                Arrays.stream(logits).map(logit -> Math.exp(logit - greatest)).toArray();
        double least = topP * Arrays.stream(weights).sum();
        List<Integer> kept = new ArrayList<>();
        double sum = 0;
        for (int place : IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -weights[i]))
                .toList()) {
            if (kept.isEmpty() || sum < least) {
                kept.add(place);
                sum += weights[place];
            }
        }
        double left = random.nextDouble()
                * kept.stream().mapToDouble(place -> weights[place]).sum();
        for (int place : kept) {
            left -= weights[place];
            if (left < 0) {
                return place;
            }
        }
        return kept.get(kept.size() - 1);
    }

    @Test
    void whatCannotBeIsNeverDrawn() {
        double[] logits = {Double.NEGATIVE_INFINITY, 0, Double.NEGATIVE_INFINITY};
        Draw draw = draw(5, OptionalDouble.of(0.9));
        for (int i = 0; i < 1000; i++) {
            assertEquals(1, draw.token(logits));
        }
    }

    @Test
    void nothingLeftToDrawIsSaid() {
        ChatFault fault = assertThrows(
                ChatFault.class, () -> draw(1, OptionalDouble.empty()).token(new double[] {Double.NEGATIVE_INFINITY}));
        assertEquals(ChatFault.Kind.UNABLE, fault.kind());
    }

    private static double[] shares(double temperature, OptionalDouble topP) {
        Draw draw = draw(temperature, topP);
        double[] shares = new double[LOGITS.length];
        for (int i = 0; i < DRAWS; i++) {
            shares[draw.token(LOGITS)] += 1.0 / DRAWS;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.round(shares[i] * 1e6) / 1e6;
        }
        return shares;
    }

    private static Draw draw(double temperature, OptionalDouble topP) {
        return new Draw(temperature, topP, new SplittableRandom(11));
    }
}
