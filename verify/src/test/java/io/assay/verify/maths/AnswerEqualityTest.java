package io.assay.verify.maths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AnswerEqualityTest {

    private record Pair(boolean same, String gold, String prediction, String category) {}

    private static List<Pair> pairs(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(AnswerEqualityTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Pair(parts[0].equals("same"), parts[1], parts[2], parts[3]))
                    .toList();
        }
    }

    @Test
    void everyPairOfTheGoldensHasTheVerdictThatIsRightByConstruction() throws IOException {
        List<Pair> pairs = pairs("answer-equivalence.tsv");
        assertEquals(241, pairs.size());
        for (Pair pair : pairs) {
            Verdict verdict = AnswerEquality.compare(pair.gold(), pair.prediction());
            assertEquals(pair.same(), verdict == Verdict.EQUAL, pair + ": " + verdict);
            assertEquals(verdict, AnswerEquality.compare(pair.prediction(), pair.gold()), pair.toString());
        }
    }

    /** Where only a convention decides, ours differ from those of math-verify here, each on purpose. */
    @Test
    void conventionsThatAreNotMathVerifysAreThese() throws IOException {
        Set<String> ours = new TreeSet<>();
        for (Pair pair : pairs("answer-conventions.tsv")) {
            if (pair.same() != (AnswerEquality.compare(pair.gold(), pair.prediction()) == Verdict.EQUAL)) {
                ours.add(pair.category());
            }
        }
        assertEquals(
                Set.of(
                        "percent without sign", // 25% is 1/4.
                        "rounded decimal, 6 places", // 0.333333 is not 1/3.
                        "tuple against list", // A list may have any order, a tuple may not.
                        "choice letter", // B is B.
                        "text answer", // yes is yes.
                        "unit differs"), // 5 cm are not 5 m.
                ours);
    }

    @Test
    void rootsOfSquaresAreNotTheirVariables() {
        // At x = -1 the root is 1.
        assertNotEquals(Verdict.EQUAL, AnswerEquality.compare("\\sqrt{x^2}", "x"));
        assertNotEquals(Verdict.EQUAL, AnswerEquality.compare("(x^4)^{1/4}", "x"));
        assertNotEquals(Verdict.EQUAL, AnswerEquality.compare("\\ln(x^2)", "2\\ln(x)"));
        assertEquals(Verdict.EQUAL, AnswerEquality.compare("\\sqrt{4x}", "2\\sqrt{x}"));
        assertEquals(Verdict.EQUAL, AnswerEquality.compare("\\sqrt{x}\\cdot\\sqrt{x}", "x"));
    }

    @Test
    void identitiesOfTextbooksAreProved() {
        for (String[] pair : new String[][] {
            {"\\cos(3x)", "4\\cos^3(x)-3\\cos(x)"},
            {"\\tan^2(x)+1", "\\sec^2(x)"},
            {"\\sin(x+y)", "\\sin(x)\\cos(y)+\\cos(x)\\sin(y)"},
            {"\\sin\\left(\\frac{\\pi}{12}\\right)", "\\frac{\\sqrt6-\\sqrt2}{4}"},
            {"\\sqrt{5-2\\sqrt{6}}", "\\sqrt{3}-\\sqrt{2}"},
            {"\\frac{1}{\\sqrt{3}+\\sqrt{2}}", "\\sqrt{3}-\\sqrt{2}"},
            {"(1+i)^4", "-4"},
            {"\\frac{1+i}{1-i}", "i"},
            {"\\log_{4}(8)", "3/2"},
            {"\\sqrt[3]{-8}", "-2"},
            {"2^{x+3}", "8\\cdot 2^x"},
            {"4^x", "(2^x)^2"},
            {"\\frac{x^3-1}{x-1}", "x^2+x+1"},
            {"0.1\\overline{6}", "1/6"},
            {"2 1/2", "5/2"},
            {"\\binom{10}{3}", "120"}
        }) {
            assertEquals(Verdict.EQUAL, AnswerEquality.compare(pair[0], pair[1]), pair[0] + " = " + pair[1]);
        }
    }

    /** Seeded random polynomials: each equals its own expansion, none the expansion with one coefficient moved. */
    @Test
    void expansionsAreProvedAndWrongOnesRefuted() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int a = random.nextInt(19) - 9;
            int b = random.nextInt(19) - 9;
            int c = 1 + random.nextInt(9);
            String product = "(" + c + "x+(" + a + "))(x+(" + b + "))";
            String sum = c + "x^2+(" + (c * b + a) + ")x+(" + a * b + ")";
            assertEquals(Verdict.EQUAL, AnswerEquality.compare(product, sum), product);
            assertEquals(Verdict.DIFFERENT, AnswerEquality.compare(product, sum + "+1"), product);
        }
    }

    /** Numbers that agree in a dozen digits, and then do not: no rounding may make them one. */
    @Test
    void nearlyEqualIsNotEqual() {
        for (String[] pair : new String[][] {
            {"\\sqrt{2}", "1.41421356237309"},
            {"e^{\\pi\\sqrt{163}}", "262537412640768744"},
            {"\\pi", "\\frac{5419351}{1725033}"},
            {"10^{20}+1", "10^{20}"},
            {"\\sin(10^{22})", "0"}
        }) {
            assertNotEquals(Verdict.EQUAL, AnswerEquality.compare(pair[0], pair[1]), pair[0]);
        }
        assertEquals(Verdict.DIFFERENT, AnswerEquality.compare("\\pi", "\\frac{104348}{33215}")); // 3e-10 apart
        assertEquals(Verdict.UNDECIDED, AnswerEquality.compare("e^{\\pi\\sqrt{163}}", "262537412640768744"));
    }

    @Test
    void theAnswerIsFoundAtTheEndOfATextAndUnitsMayBeLeftOut() {
        assertEquals("7", FinalAnswer.of("We add.\n#### 7"));
        assertEquals("7", FinalAnswer.of("First we find $5$ and then $7$ in all"));
        assertEquals("x+1", FinalAnswer.of("So \\boxed{3}, no: \\boxed{x+1}"));
        assertEquals(Verdict.EQUAL, AnswerEquality.compare("12 apples", "The answer is: 12"));
        assertEquals(Verdict.UNDECIDED, AnswerEquality.compare("12 apples", "12 pears"));
        assertEquals(Verdict.EQUAL, AnswerEquality.compare("\\text{B}", "b"));
    }

    @Test
    void whatIsSpelledAlikeIsVerifiedThoughItIsNoFormula() {
        assertTrue(AnswerEquality.verified("so \\boxed{\\text{the second box}}", "the second box"));
        assertTrue(AnswerEquality.verified("\\boxed{0.5}", "1/2"));
        assertFalse(AnswerEquality.verified("\\boxed{0.5}", "1/3"));
    }

    @Test
    void hostileFormulasEndSoonAndWithoutAVerdict() {
        for (String hostile : List.of(
                "9^{9^{9^9}}",
                "1e999999999",
                "(".repeat(2000),
                "\\frac{1}{0}",
                "999999!",
                "(a+b+c+d+e+f)^{150}",
                "\\sin(1000000x)",
                "\\sqrt{".repeat(55) + "x+1" + "}".repeat(55),
                "x".repeat(100_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                Verdict verdict = AnswerEquality.compare(hostile, hostile + "+1");
                assertTrue(verdict != Verdict.EQUAL, hostile);
            });
        }
    }
}
