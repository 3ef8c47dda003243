package io.assay.core.stats;

import io.assay.core.Interval;
import io.assay.core.Require;
import java.util.List;

/**
 * The share of rows of a finite set that have a trait, from rows drawn at random within each stratum (Cochran 1977, Sampling Techniques, chapter 5). Worked example:
 * strata of 60 and 40 rows, 9 of 10 and 4 of 8 drawn rows have the trait: 0.6 * 0.9 + 0.4 * 0.5 = 0.74.
 */
public record StratifiedShare(List<Stratum> strata) {

    /**
     * @param rows of the whole set
     * @param drawn of them
     * @param having drawn rows that have the trait
     */
    public record Stratum(long rows, long drawn, long having) {

        public Stratum {
            Require.that(
                    drawn >= 1 && drawn <= rows,
                    "a stratum of %d rows must have 1..%d drawn, but had %d",
                    rows,
                    rows,
                    drawn);
            Require.that(having >= 0 && having <= drawn, "having must lie in 0..%d, but was %d", drawn, having);
        }

        private double share() {
            return (double) having / drawn;
        }

        /** Of the share; 0 where all rows were drawn. Of a single row nothing can be told, and the largest is taken. */
        private double variance() {
            double left = 1 - (double) drawn / rows;
            return drawn == 1 ? left / 4 : left * share() * (1 - share()) / (drawn - 1);
        }
    }

    public StratifiedShare {
        strata = List.copyOf(strata);
        Require.that(!strata.isEmpty(), "there must be a stratum");
    }

    private double rows() {
        return strata.stream().mapToLong(Stratum::rows).sum();
    }

    private double drawn() {
        return strata.stream().mapToLong(Stratum::drawn).sum();
    }

    public double share() {
        double having =
                strata.stream().mapToDouble(one -> one.rows() * one.share()).sum();
        return Math.min(1, having / rows());
    }

    public double standardError() {
        return Math.sqrt(strata.stream()
                .mapToDouble(one -> {
                    double weight = one.rows() / rows();
                    return weight * weight * one.variance();
                })
                .sum());
    }

    /** Wilson's, of as many rows as would say as much: strata that are all alike tell more, a set that is nearly all drawn too. */
    public Interval interval(double level) {
        double p = share();
        double left = 1 - drawn() / rows();
        if (left == 0) {
            return new Interval(p, p, level, "all rows");
        }
        double variance = standardError() * standardError();
        double alike = drawn() / left;
        double effective = variance == 0 || p == 0 || p == 1 ? alike : p * (1 - p) / variance;
        return Wilson.effective(p, effective, level);
    }
}
