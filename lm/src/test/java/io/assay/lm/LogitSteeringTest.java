package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.model.Steering;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LogitSteeringTest {

    private static final BitSet NONE = new BitSet();

    @Test
    void withoutSteeringTheLogitsStayAsTheyAre() {
        assertArrayEquals(
                new double[] {1, -2, 0.5}, LogitSteering.NONE.moved(new float[] {1, -2, 0.5f}, List.of(), NONE, NONE));
    }

    @Test
    void aBiasIsAddedAndWhatIsSuppressedCannotBe() {
        LogitSteering steering = new LogitSteering(Map.of(1, 2.5), bits(2), OptionalDouble.empty(), Optional.empty());
        assertArrayEquals(
                new double[] {1, 0.5, Double.NEGATIVE_INFINITY},
                steering.moved(new float[] {1, -2, 7}, List.of(), NONE, NONE));
    }

    @Test
    void repetitionDividesPositiveLogitsAndMultipliesNegativeOnesByTheFactorOfThePromptOrOfTheAnswer() {
        LogitSteering steering =
                new LogitSteering(Map.of(), NONE, OptionalDouble.empty(), Optional.of(new Steering.Repetition(2, 4)));
        // Token 0 stands in the prompt: 6 / 2. Tokens 1 and 3 in the answer: -2 * 4, and 8 / 4 although 3 is in the
        // prompt too.
        assertArrayEquals(
                new double[] {3, -8, 5, 2},
                steering.moved(new float[] {6, -2, 5, 8}, List.of(), bits(0, 3), bits(1, 3)));
    }

    @Test
    void aTokenThatIsLikelierUnderAnotherPromptIsDampedByTheDifference() {
        LogitSteering steering = new LogitSteering(Map.of(), NONE, OptionalDouble.of(10), Optional.empty());
        // Own probabilities 1/4 and 3/4; others 1/2, 1/2 and 1/8, 7/8. The most of the others: 1/2 and 7/8.
        float[] own = {0, log(3)};
        double[] moved = steering.moved(own, List.of(new float[] {0, 0}, new float[] {0, log(7)}), NONE, NONE);
        // 10 * (1/4 - 1/2) = -2.5; 10 * (3/4 - 7/8) = -1.25.
        assertEquals(-2.5, moved[0], 1e-6);
        assertEquals(Math.log(3) - 1.25, moved[1], 1e-6);
    }

    @Test
    void aTokenThatIsLikelierUnderTheOwnPromptIsLeftAlone() {
        LogitSteering steering = new LogitSteering(Map.of(), NONE, OptionalDouble.of(100), Optional.empty());
        double[] moved = steering.moved(new float[] {0, log(3)}, List.of(new float[] {0, 0}), NONE, NONE);
        assertEquals(Math.log(3), moved[1], 1e-6);
    }

    @Test
    void selfDebiasingIsThatOfZeroGenWithItsFloor() {
        // p max(exp(-100 max(0, p' - p)), 0.01) in numpy 2.4.6, p' the elementwise maximum over two other prompts.
        double[] own = {
            0.20088316066481965,
            0.09799159382849375,
            0.006592865511093044,
            0.27024707052973396,
            0.14895005578084966,
            0.2753352536850101
        };
        double[][] others = {
            {
                0.03220742518217809,
                0.1196212790825302,
                0.11910479249942209,
                0.14094086293756367,
                0.008646965384364469,
                0.5794786749139414
            },
            {
                0.01164759582004878,
                0.008615976607335247,
                0.0506906648531093,
                0.6155207148405069,
                0.1575582310815831,
                0.15596681679741684
            }
        };
        double[] expected = {
            0.7157761512841743,
            0.04014738083285817,
            0.00023491346342056948,
            0.00962929931007761,
            0.22440165637420056,
            0.00981059873526882
        };
        LogitSteering steering = new LogitSteering(Map.of(), NONE, OptionalDouble.of(100), Optional.empty());
        double[] moved = steering.moved(logs(own), List.of(logs(others[0]), logs(others[1])), NONE, NONE);
        double sum = 0;
        for (double logit : moved) {
            sum += Math.exp(logit);
        }
        for (int token = 0; token < moved.length; token++) {
            assertEquals(expected[token], Math.exp(moved[token]) / sum, 1e-5); // Logits are floats.
        }
    }

    private static float[] logs(double[] values) {
        float[] logs = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            logs[i] = log(values[i]);
        }
        return logs;
    }

    private static float log(double value) {
        return (float) Math.log(value);
    }

    private static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        for (int place : places) {
            bits.set(place);
        }
        return bits;
    }
}
