package io.assay.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The inline golden cases of TX-X3 (token log-probabilities). */
class PerplexityTest {

    @Test
    void dividesTheSurpriseOfAllTextsByTheirTokens() {
        // 8.2 nats over 6 tokens; the texts alone have exp(4/3), exp(0.1) and exp(4).
        Perplexity three = of(new double[] {-1.2, -0.3, -2.5}, new double[] {-0.1, -0.1}, new double[] {-4.0});
        assertEquals(3.922254698606265, three.perplexity(), 1e-9);
        assertEquals(19.83232961530102, three.meanOfTexts(), 1e-9);
        assertEquals(6, three.tokens());
        assertEquals(8.2 / Math.log(2), three.bits(), 1e-9);
    }

    @Test
    void isOneWhereEveryTokenIsSure() {
        assertEquals(7.38905609893065, of(new double[] {-2.0}).perplexity(), 1e-9);
        assertEquals(1, of(new double[] {0, 0}).perplexity());
    }

    @Test
    void leavesOutTextsWithoutTokens() {
        assertEquals(7.38905609893065, of(new double[] {-2.0}, new double[0]).meanOfTexts(), 1e-9);
        assertThrows(NothingToMeasure.class, () -> of(new double[0]));
    }

    private static Perplexity of(double[]... texts) {
        List<Perplexity.Scored> scored = Arrays.stream(texts)
                .map(text -> new Perplexity.Scored(-Arrays.stream(text).sum(), text.length))
                .toList();
        return Perplexity.of(scored);
    }
}
