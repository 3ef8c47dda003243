package io.assay.learn.votes;

import java.util.Random;

/**
 * Votes of annotators whose skill is known on items whose label is known.
 *
 * @param votes every item's
 * @param truth the label of each item
 */
record PlantedVotes(Votes votes, int[] truth) {

    /** Each item is labelled by some annotators; who does not know the label guesses another. */
    static PlantedVotes of(int items, int each, int labels, double[] skill, long seed) {
        Random random = new Random(seed);
        int[] truth = random.ints(items, 0, labels).toArray();
        int[] item = new int[items * each];
        int[] annotator = new int[item.length];
        int[] label = new int[item.length];
        for (int v = 0; v < item.length; v++) {
            item[v] = v / each;
            annotator[v] = random.nextInt(skill.length);
            boolean right = random.nextDouble() < skill[annotator[v]];
            label[v] = right ? truth[item[v]] : (truth[item[v]] + 1 + random.nextInt(labels - 1)) % labels;
        }
        return new PlantedVotes(Votes.of(items, skill.length, labels, item, annotator, label), truth);
    }

    double accuracy(Consensus consensus) {
        double right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += consensus.labels()[i] == truth[i] ? 1 : 0;
        }
        return right / truth.length;
    }
}
