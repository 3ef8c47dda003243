package io.assay.learn.votes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Small cases by hand, and planted annotators. The votes of crowd-kit's and cleanlab's cases are compared where they are at hand. */
class AggregationTest {

    /** Two who know, three who mostly guess wrong. */
    private static final double[] SKILL = {0.95, 0.9, 0.45, 0.4, 0.4};

    private final PlantedVotes planted = PlantedVotes.of(600, 5, 3, SKILL, 7);

    @Test
    void theMajorityHasTheSharesOfVotes() {
        // Item 0: a a b. Item 1: b. Item 2: none, so it has the shares of all votes.
        Votes votes = Votes.of(3, 3, 2, new int[] {1, 0, 0, 0}, new int[] {2, 0, 1, 2}, new int[] {1, 0, 0, 1});
        Consensus consensus = new MajorityVote().of(votes);
        assertArrayEquals(new int[] {0, 1, 0}, consensus.labels());
        assertArrayEquals(new double[] {2.0 / 3, 1.0 / 3}, consensus.soft()[0], 1e-12);
        assertArrayEquals(new double[] {0.5, 0.5}, consensus.soft()[2], 1e-12);
        // The third annotator said b twice: 1/3 and 1 right.
        assertEquals(2.0 / 3, consensus.quality()[2], 1e-12);
    }

    @Test
    void modelsOfAnnotatorsBeatTheMajorityWhereFewKnow() {
        double majority = planted.accuracy(new MajorityVote().of(planted.votes()));
        for (Aggregation model :
                new Aggregation[] {new DawidSkene(), new OneCoin(), new Mace(), new Glad(), new WeightedVote()}) {
            double accuracy = planted.accuracy(model.of(planted.votes()));
            assertTrue(accuracy > majority + 0.01, () -> model + " " + accuracy + " beside " + majority);
        }
    }

    @Test
    void skillsAreFoundAgain() {
        double[] found = new OneCoin().of(planted.votes()).quality();
        for (int a = 0; a < SKILL.length; a++) {
            assertEquals(SKILL[a], found[a], 0.08);
        }
    }

    @Test
    void theOrderOfVotesChangesNothing() {
        int n = planted.votes().label().length;
        int[] item = new int[n];
        int[] annotator = new int[n];
        int[] label = new int[n];
        for (int i = 0; i < planted.votes().items(); i++) {
            for (int v = planted.votes().starts()[i]; v < planted.votes().starts()[i + 1]; v++) {
                item[n - 1 - v] = i;
                annotator[n - 1 - v] = planted.votes().annotator()[v];
                label[n - 1 - v] = planted.votes().label()[v];
            }
        }
        Votes turned = Votes.of(planted.votes().items(), SKILL.length, 3, item, annotator, label);
        assertArrayEquals(
                new DawidSkene().of(planted.votes()).labels(),
                new DawidSkene().of(turned).labels());
    }

    @Test
    void tablesOfConfusionAreFoundAgain() {
        PlantedVotes many = PlantedVotes.of(5_000, 5, 3, SKILL, 3);
        Consensus consensus = new DawidSkene().of(many.votes());
        double[][][] confusion = DawidSkene.confusion(many.votes(), consensus.soft());
        assertEquals(0.95, confusion[0][0][0], 0.03);
        assertEquals(0.3, confusion[4][0][1], 0.06);
    }
}
