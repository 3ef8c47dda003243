package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Fielded.pair;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values without a sum beside them come from rouge-score 0.1.2. */
class RougeTest {

    /** Inline cases of P21-rouge: ROUGE-1, 2, L, Lsum. */
    @Test
    void agreesWithRougeScore() {
        check(
                "the cat sat",
                "the cat sat on the mat",
                0.6666666666666666,
                0.5714285714285715,
                0.6666666666666666,
                0.6666666666666666);
        check("", "abc def", 0, 0, 0, 0);
        check("ABC, def!", "abc def", 1, 1, 1, 1);
        check("line one\nline two", "line two\nline one", 1, 0.6666666666666666, 0.5, 1);
        check("été 3.5", "ete 3 5", 0.6666666666666666, 0.5, 0.6666666666666666, 0.6666666666666666);
    }

    private static void check(String text, String reference, double one, double two, double longest, double lines) {
        Measurement rouge = measured(new Rouge(), List.of(pair(0, text, reference)));
        assertEquals(one, value(rouge, "rouge1-fmeasure"), 1e-12);
        assertEquals(two, value(rouge, "rouge2-fmeasure"), 1e-12);
        assertEquals(longest, value(rouge, "rougeL-fmeasure"), 1e-12);
        assertEquals(longest, rouge.value(), 1e-12);
        assertEquals(lines, value(rouge, "rougeLsum-fmeasure"), 1e-12);
    }

    @Test
    void stemsAsNltkDoes() {
        // nltk 3.10.4: PorterStemmer().stem
        assertEquals("fli", PorterStemmer.stem("flies"));
        assertEquals("die", PorterStemmer.stem("dies"));
        assertEquals("spi", PorterStemmer.stem("spied"));
        assertEquals("enjoy", PorterStemmer.stem("enjoy"));
        assertEquals("relat", PorterStemmer.stem("relational"));
        assertEquals("geolog", PorterStemmer.stem("geology"));
        assertEquals("sky", PorterStemmer.stem("skies"));
        assertEquals("control", PorterStemmer.stem("controlling"));
        assertEquals(1, measure(new Rouge(true), List.of(pair(0, "they enjoyed it", "they enjoy it"))), 1e-12);
    }

    @Test
    void takesTheBestReferenceOfEachKind() {
        assertEquals(1, measure(new Rouge(), List.of(pair(0, "a b", List.of("c d", "a b")))));
    }

    @Test
    void fallsAsWordsAreReplaced() {
        double last = 1.1;
        for (String text : List.of("a b c d", "a b c x", "a x c y", "x y z w")) {
            double value = measure(new Rouge(), List.of(pair(0, text, "a b c d")));
            assertTrue(value < last);
            last = value;
        }
    }

    @Test
    void needsAReference() {
        assertThrows(NothingToMeasure.class, () -> measure(new Rouge(), List.of(fielded(0, "x"))));
    }
}
