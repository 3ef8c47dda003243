package io.assay.audit.text;

/** What BLEU does with orders of which no n-gram matches, where the plain product would be 0. A text without any match scores 0. */
public enum BleuSmoothing {
    /** nltk's method 1: 0.1 matches; an order longer than the text has one n-gram, which does not match. */
    NLTK_METHOD1 {
        @Override
        double logOfPrecisions(int[] matches, int length) {
            double sum = 0;
            for (int order = 1; order <= matches.length; order++) {
                int hits = matches[order - 1];
                sum += StrictMath.log((hits == 0 ? 0.1 : hits) / Math.max(1, length - order + 1));
            }
            return sum / matches.length;
        }
    },
    /** sacrebleu's "exp": 1/2, 1/4, 1/8 ... matches in turn; orders longer than the text are left out ("effective order"). */
    SACREBLEU_EXP {
        @Override
        double logOfPrecisions(int[] matches, int length) {
            double sum = 0;
            double share = 1;
            int orders = Math.min(matches.length, length);
            for (int order = 1; order <= orders; order++) {
                int hits = matches[order - 1];
                share = hits == 0 ? share / 2 : share;
                sum += StrictMath.log((hits == 0 ? share : hits) / (length - order + 1));
            }
            return sum / orders;
        }
    };

    /** The mean logarithm of the smoothed precisions, for a text with at least one matching word. */
    abstract double logOfPrecisions(int[] matches, int length);

    /**
     * BLEU of one text.
     *
     * @param matches clipped matches by order
     * @param length words of the text
     * @param closest words of the reference of closest length
     */
    double score(int[] matches, int length, int closest) {
        if (matches[0] == 0) {
            return 0;
        }
        double brevity = length >= closest ? 0 : 1 - (double) closest / length;
        return Math.min(1, StrictMath.exp(brevity + logOfPrecisions(matches, length)));
    }
}
