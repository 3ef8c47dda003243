package io.assay.audit.text;

/** What sacrebleu puts in place of the precision of an order of which no n-gram matches. */
public enum SacrebleuSmoothing {
    /** 1/2 match, 1/4 match and so on, order after order. */
    EXP(0) {
        @Override
        double hits(double value, int unmatched) {
            return StrictMath.pow(0.5, unmatched);
        }
    },
    /** A fixed number of matches, 0.1 usually. */
    FLOOR(0.1) {
        @Override
        double hits(double value, int unmatched) {
            return value;
        }
    },
    /** Nothing, but a number, 1 usually, is added to matches and n-grams of all orders above the first. */
    ADD_K(1) {
        @Override
        double hits(double value, int unmatched) {
            return 0;
        }
    },
    /** Nothing: one order without a match makes BLEU 0. */
    NONE(0) {
        @Override
        double hits(double value, int unmatched) {
            return 0;
        }
    };

    private final double usual;

    SacrebleuSmoothing(double usual) {
        this.usual = usual;
    }

    /**
     * The matches that stand for none.
     *
     * @param value the value of the method
     * @param unmatched how many orders up to this one have no match
     */
    abstract double hits(double value, int unmatched);

    /** The given value, or the usual one for 0. */
    double value(double given) {
        return given == 0 ? usual : given;
    }

    /** What is added to matches and n-grams of orders above the first. */
    double added(double given) {
        return this == ADD_K ? value(given) : 0;
    }
}
