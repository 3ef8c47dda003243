package io.assay.generate.tune;

import java.util.List;

/**
 * How much a character tells of its label: the probability of the label given the character and those before it, labels equally likely before. FewGen (Meng et al. 2023,
 * arXiv:2211.03044) learns such weights with a second network from the same discriminative loss; here they are that loss's own probabilities. A character that all labels write alike weighs one by the number of labels.
 *
 * @param labels all there are
 */
record LabelWeights(LogLinear model, List<Long> labels) {

    double weight(long label, int[] text, int at) {
        double own = 0;
        double all = 0;
        for (long other : labels) {
            double probability = model.probabilities(model.contexts(other, text, at), 1)[text[at]];
            all += probability;
            own = other == label ? probability : own;
        }
        return own / all;
    }
}
