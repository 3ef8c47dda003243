package io.assay.generate.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.model.Finish;
import io.assay.core.model.Reply;
import io.assay.core.model.TokenScore;
import io.assay.core.model.Usage;
import io.assay.generate.plan.LayoutSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expected values of a short form in numpy 2.4.6: sum of exp of the log-probabilities of a word's spellings, brought to sum 1. */
class SoftLabelParserTest {

    private static final LayoutSpec LAYOUT =
            new LayoutSpec.SoftLabel("label", "shares", List.of("positive", "negative"));

    @Test
    void allSpellingsOfAWordCount() {
        Map<String, Double> shares = SoftLabelParser.shares(
                        Map.of(" positive", -0.4, " negative", -1.6, " Positive", -3.1, " neutral", -2.5),
                        List.of("positive", "negative"))
                .orElseThrow();
        assertEquals(0.7798931068998791, shares.getOrDefault("positive", -1.0), 1e-9);
        assertEquals(0.2201068931001209, shares.getOrDefault("negative", -1.0), 1e-9);
        Map<String, Double> yesOrNo = SoftLabelParser.shares(
                        Map.of(" yes", -1.0, "Yes", -1.2, " no", -1.1, " maybe", -2.0), List.of("yes", "no"))
                .orElseThrow();
        assertEquals(0.6677750064666528, yesOrNo.getOrDefault("yes", -1.0), 1e-9);
        assertEquals(0.3322249935333472, yesOrNo.getOrDefault("no", -1.0), 1e-9);
    }

    @Test
    void isNothingWhereNoTokenIsAWord() {
        assertEquals(Optional.empty(), SoftLabelParser.shares(Map.of(" a", -1.0, " b", -2.0), List.of("x", "y")));
    }

    private static Piece read(TokenScore... scores) {
        Reply reply = new Reply("negative", List.of(), Finish.LENGTH, Usage.NONE, List.of(scores), "", "");
        return Answers.read(LAYOUT, reply).get(0);
    }

    @Test
    void theFirstTokenThatIsNotBlankCountsAndTheLikeliestWordIsTheLabel() {
        TokenScore blank = new TokenScore("\n", -0.1, Optional.empty(), Map.of("\n", -0.1, "positive", -3.0));
        TokenScore word = new TokenScore("neg", -0.5, Optional.empty(), Map.of("positive", -1.5, "negative", -0.5));
        Piece piece = read(blank, word);
        assertEquals("negative", piece.fields().get("label"));
        // exp(-0.5) / (exp(-0.5) + exp(-1.5)) = e / (1 + e)
        assertEquals(Math.E / (1 + Math.E), share(piece, "negative"), 1e-12);
        assertEquals(1 / (1 + Math.E), share(piece, "positive"), 1e-12);
        assertEquals("unmapped", read(blank(" perhaps")).lost().orElseThrow().reason());
        assertEquals("unmapped", read().lost().orElseThrow().reason(), "a model that tells nothing");
    }

    private static double share(Piece piece, String word) {
        return piece.fields().get("shares") instanceof Map<?, ?> shares && shares.get(word) instanceof Double share
                ? share
                : -1;
    }

    private static TokenScore blank(String token) {
        return new TokenScore(token, -0.1, Optional.empty(), Map.of(token, -0.1));
    }
}
