package io.assay.evaluate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void squadPutsCasePunctuationAndArticlesAside() {
        assertEquals(new SquadScore(1, 1), SquadScore.of("The  Eiffel-Tower!", List.of("eiffeltower")));
        assertEquals("cat sat", SquadScore.normal(" The cat, a   SAT. "));
        // "quick brown fox" in "quick brown fox jumps over lazy dog": 2 * 3 / (3 + 7).
        SquadScore part =
                SquadScore.of("The quick brown fox", List.of("no", "The quick brown fox jumps over the lazy dog"));
        assertEquals(0, part.exact());
        assertEquals(0.6, part.f1(), 1e-12);
        // A word counts as often as the other has it: 2 * 1 / (2 + 1).
        assertEquals(2 / 3.0, SquadScore.of("go go", List.of("go")).f1(), 1e-12);
    }

    @Test
    void anArticleInsideOfAWordOfAnotherAlphabetStays() {
        assertEquals("éa", SquadScore.normal("éa"));
    }

    /** lighteval's values for ROUGE-L (rougeL.json: 0.615 within 0.1; by hand 2 * 4 / (4 + 9)). */
    @Test
    void rougeLIsTheBestOfAllReferences() {
        assertEquals(
                8 / 13.0,
                RougeL.of("The quick brown fox", List.of("x", "The quick brown fox jumps over the lazy dog")),
                1e-12);
        assertEquals(0, RougeL.of("?!", List.of("yes")));
    }

    /** Probabilities .5, .2 right; .2, .1 wrong: MC2 = .7. */
    @Test
    void choicesAreScoredByProbability() {
        double[] logs = {Math.log(0.5), Math.log(0.2), Math.log(0.2), Math.log(0.1)};
        ChoiceScore score = ChoiceScore.of(logs, List.of(true, true, false, false));
        assertEquals(1, score.mc1());
        assertEquals(0.7, score.mc2(), 1e-12);
        assertEquals(0, ChoiceScore.of(logs, List.of(false, true, true, true)).mc1());
        assertEquals(
                0.75,
                ChoiceScore.of(new double[] {-5000, -5000, -5000, -5000}, List.of(true, true, true, false))
                        .mc2());
    }
}
