package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.SampleMetric;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a weighted sum of numbers of each row into a column, so that later steps choose by it: Instruction Mining (Cao et al. 2023, arXiv:2307.06290) rates rows so, by
 * reward, length, naturalness and understandability, with weights fitted to the loss of models that were trained on such rows. The weights are yours to fit. A
 * number is a column, or a metric that scores samples (its id has a dot). A row without one of them gets no sum. Drops none.
 */
@Meaning("Writes a weighted sum of columns and metrics of each row into a column.")
public record CombinedScore(
        @Shorthand @Meaning("the weight of each column or metric")
        Map<String, Double> of,

        @Default("0") @Meaning("what is added to each sum") double base,

        @Default("score") @Meaning("the column that the sum is written to")
        String into)
        implements SetRule {

    public CombinedScore {
        Require.that(!of.isEmpty(), "of must name at least one column or metric");
        Require.that(!into.isBlank(), "into must name a column");
        of = new TreeMap<>(of); // Sums are added up in the order of names.
        of.keySet().forEach(CombinedScore::term);
    }

    /** What is known of a row by a name. */
    private interface Term extends Serializable {

        OptionalDouble value(Observation row);

        default Set<Feature<?>> requires() {
            return Set.of();
        }
    }

    private record Column(String name) implements Term {
        @Override
        public OptionalDouble value(Observation row) {
            return row.sample().fields().number(name).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        }
    }

    private record Scored(SampleMetric metric) implements Term {
        @Override
        public OptionalDouble value(Observation row) {
            return metric.score(row);
        }

        @Override
        public Set<Feature<?>> requires() {
            return metric.requires();
        }
    }

    private static Term term(String name) {
        return name.contains(".") ? new Scored(SampleScoring.metric(name)) : new Column(name);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        return rows.scan(new Sum(
                into, base, of.keySet().stream().map(CombinedScore::term).toList(), List.copyOf(of.values())));
    }

    private record Sum(String into, double base, List<Term> terms, List<Double> weights) implements Fold<Drops, Drops> {

        @Override
        public Set<Feature<?>> requires() {
            Set<Feature<?>> all = new HashSet<>();
            terms.forEach(term -> all.addAll(term.requires()));
            return all;
        }

        @Override
        public Drops newState(Context context) {
            return new Drops();
        }

        @Override
        public void add(Drops drops, Observation row) {
            double sum = base;
            for (int i = 0; i < weights.size(); i++) {
                OptionalDouble value = terms.get(i).value(row);
                if (value.isEmpty()) {
                    return;
                }
                sum = Math.fma(weights.get(i), value.getAsDouble(), sum);
            }
            drops.mark(row.sample().ordinal(), into, sum);
        }

        @Override
        public Drops finish(Drops drops, Context context) {
            return drops;
        }
    }
}
