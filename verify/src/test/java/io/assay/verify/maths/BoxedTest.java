package io.assay.verify.maths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoxedTest {

    @Test
    void theLastBoxCountsAndItsBracesAreMatched() {
        assertEquals(
                Optional.of("\\frac{\\{1\\}}{2}"),
                Boxed.last("\\boxed{1} then \\boxed{\\frac{\\{1\\}}{2}} and more {}"));
        assertEquals(Optional.of("5"), Boxed.last("so $\\boxed 5$."));
        assertEquals(Optional.of("x"), Boxed.last("\\boxed{1}, no: \\fbox{x}"));
        assertEquals(Optional.empty(), Boxed.last("\\boxed{never closed"));
        assertEquals(Optional.empty(), Boxed.last("no box"));
    }

    @Test
    void spellingOfLatexIsPutAside() {
        for (String[] pair : new String[][] {
            {"\\dfrac12", "\\frac{1}{2}"},
            {"1/2", "\\tfrac{1}{2}"},
            {"5\\text{ cm}", "5"},
            {"90^\\circ", "90"},
            {"\\$12{,}000", "12,000"},
            {"25\\%", "25"},
            {"\\left( 1,\\ 2 \\right)", "(1,2)"},
            {"x = 7", "7"},
            {".5", "0.5"},
            {"3.0", "3"},
            {"\\text{east}", "east"},
            {"\\sqrt2", "\\sqrt{2}"}
        }) {
            assertTrue(Boxed.same(pair[0], pair[1]), () -> pair[0] + " and " + pair[1] + ": " + Boxed.spelled(pair[0]));
        }
        assertFalse(Boxed.same("12", "21"));
        assertFalse(Boxed.same("(1,234)", "(1,235)"));
        assertFalse(Boxed.same("\\frac{1}{2}", "\\frac{2}{1}"));
    }
}
