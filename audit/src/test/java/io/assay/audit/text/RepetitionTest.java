package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import io.assay.core.kernel.RepetitionShares;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hand-worked cases, and cases of the golden file quality-rules (datatrove 0.10.1). */
class RepetitionTest {

    @Test
    void countsTextsThatBreakARule() {
        // "no no" (5 characters) three times in 11; "one two" (7) once in 13, which breaks nothing.
        var measurement = measured(new Repetition(), texts("no no no no", "one two three"));
        assertEquals(0.5, measurement.value());
        assertEquals((15.0 / 11 + 7.0 / 13) / 2, value(measurement, "top-2-gram"), 1e-12);
        assertEquals(1, value(measurement, "texts-breaking.top-2-gram"));
        assertEquals(0, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void meetsTheGoldenSharesOfATextOfEqualParagraphs() {
        String watson =
                "My dear Watson, it is of paramount importance that you pay attention to details. Develop your skills"
                        + " in observation and logical reasoning. And remember, when you have eliminated the impossible, whatev\n\n";
        assertShares(
                watson + watson + watson + "er remains, however improbable, must be the truth.",
                Map.of(
                        "dup-line-frac", 0.5,
                        "dup-line-char-frac", 0.6097560975609756,
                        "dup-para-frac", 0.5,
                        "top-2-gram", 0.03201219512195122,
                        "top-3-gram", 0.06859756097560976,
                        "top-4-gram", 0.08231707317073171,
                        "dup-5-gram", 0.4923780487804878,
                        "dup-10-gram", 0.4923780487804878));
    }

    @Test
    void meetsTheGoldenSharesOfALoop() {
        String loop = "Ah, my curious little friend! It's quite a ".repeat(9).strip();
        assertShares(
                loop,
                Map.of(
                        "dup-line-frac", 0.0,
                        "top-2-gram", 0.13989637305699482,
                        "top-3-gram", 0.32642487046632124,
                        "top-4-gram", 0.4896373056994819,
                        "dup-5-gram", 0.6813471502590673,
                        "dup-10-gram", 0.6813471502590673));
        assertTrue(RepetitionShares.of(loop).broken().containsKey("top-3-gram"));
    }

    @Test
    void meetsTheGoldenVerdictOnRepeatedLines() {
        String line = "the word of that and to be with have";
        String lines = ("- " + line + "\n").repeat(9) + line;
        assertTrue(RepetitionShares.of(lines).broken().containsKey("dup-line-frac"));
    }

    @Test
    void growsWithTheLengthOfALoop() {
        double last = -1;
        for (int times = 1; times <= 5; times++) {
            double share = value(measured(new Repetition(), texts("and so on it goes ".repeat(times))), "dup-5-gram");
            assertTrue(share > last, share + " is not above " + last);
            last = share;
        }
    }

    @Test
    void leavesOutBlankTexts() {
        assertEquals(0, measure(new Repetition(), texts("", " \n\n ", "one two three")));
        assertThrows(NothingToMeasure.class, () -> measure(new Repetition(), texts("", " ")));
    }

    private static void assertShares(String text, Map<String, Double> expected) {
        Map<String, Double> shares = RepetitionShares.of(text).shares();
        expected.forEach((name, share) -> assertEquals(share, shares.getOrDefault(name, -1.0), 1e-9, name));
    }
}
