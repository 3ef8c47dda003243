package io.assay.curate.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thirty items with nine votes each, entropies by scipy 1.17.1; twenty items with repeated calls, by arithmetic. */
class SpreadTest {

    private static final List<String> VOTES = List.of(
            "000000000",
            "002020100",
            "120012022",
            "000000000",
            "111111111",
            "100020202",
            "011120002",
            "100221020",
            "222222222",
            "101100101",
            "200021100",
            "222222222",
            "000101000",
            "111111111",
            "000010000",
            "000000000",
            "002020211",
            "222222222",
            "000000000",
            "220221021",
            "012010000",
            "100210000",
            "200000000",
            "222222222",
            "001200100",
            "111111111",
            "200000001",
            "212010100",
            "111111111",
            "222020000");
    private static final double[] ENTROPY = {
        0.0,
        1.2243944454059863,
        1.5304930567574826,
        0.0,
        0.0,
        1.3516441151533922,
        1.5304930567574826,
        1.5304930567574826,
        0.0,
        0.9910760598382222,
        1.4355205042826666,
        0.0,
        0.7642045065086203,
        0.0,
        0.5032583347756457,
        0.0,
        1.5304930567574826,
        0.0,
        0.0,
        1.4355205042826666,
        1.2243944454059863,
        1.2243944454059863,
        0.5032583347756457,
        0.0,
        1.2243944454059863,
        0.0,
        0.9864267287308426,
        1.5304930567574826,
        0.0,
        0.9910760598382222
    };
    private static final int[] MAJORITY = {
        0, 0, 2, 0, 1, 0, 0, 0, 2, 1, 0, 2, 0, 1, 0, 0, 0, 2, 0, 2, 0, 0, 0, 2, 0, 1, 0, 0, 1, 0
    };
    private static final int[] TO_MODEL = {0, 3, 4, 8, 11, 13, 15, 17, 18, 23, 25, 28};
    private static final List<String> CALLS = List.of(
            "100", "0101", "01111", "100111", "0100211", "201", "0110", "01201", "101012", "1212011", "201", "2122",
            "21210", "021100", "1101101", "200", "2001", "01211", "111001", "1102111");
    private static final double[] CONSISTENCY = {
        0.6666666666666666,
        0.5,
        0.8,
        0.6666666666666666,
        0.42857142857142855,
        0.3333333333333333,
        0.5,
        0.4,
        0.5,
        0.5714285714285714,
        0.3333333333333333,
        0.75,
        0.4,
        0.5,
        0.7142857142857143,
        0.6666666666666666,
        0.5,
        0.6,
        0.6666666666666666,
        0.7142857142857143
    };

    @Test
    void entropyAndMajorityAreThoseOfCoAnnotating() {
        List<Spread> spreads =
                VOTES.stream().map(votes -> Spread.of(digits(votes), 3)).toList();
        double[] entropy = spreads.stream().mapToDouble(Spread::entropyBits).toArray();
        assertArrayEquals(ENTROPY, entropy, 1e-9);
        assertArrayEquals(MAJORITY, spreads.stream().mapToInt(Spread::label).toArray());
        assertArrayEquals(TO_MODEL, Allocation.surest(entropy, TO_MODEL.length));
    }

    @Test
    void consistencyIsTheShareOfTheMode() {
        double[] consistency = CALLS.stream()
                .mapToDouble(calls -> Spread.of(digits(calls), 10).consistency())
                .toArray();
        assertArrayEquals(CONSISTENCY, consistency, 1e-9);
        assertEquals(0.5605952380952381, Arrays.stream(consistency).average().orElseThrow(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> Spread.of(new int[0], 2));
    }

    @Test
    void theFrontHoldsWhatNoOtherShareBeats() {
        // Four items, the two of most doubt wrong: people cost 1 each, the model nothing.
        List<Allocation.Point> points =
                Allocation.points(new double[] {0, 0.1, 0.9, 0.8}, new boolean[] {true, true, false, false}, 0, 1);
        // A fourth is 3 of 4 right, a half all right; more costs more and yields no more.
        List<String> front = Allocation.front(points).stream()
                .map(point -> point.cost() + " " + point.quality())
                .distinct()
                .toList();
        assertEquals(List.of("0.0 0.5", "1.0 0.75", "2.0 1.0"), front);
    }

    private static int[] digits(String text) {
        return Stream.of(text.split("")).mapToInt(Integer::parseInt).toArray();
    }
}
