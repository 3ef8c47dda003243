package io.assay.generate.loop;

import io.assay.generate.plan.PolicySpec;
import io.assay.learn.worth.SunGen;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** SunGen (Gao et al. 2023, arXiv:2205.12679): at the end each sample gets a weight, and perhaps only those of the highest weights stay. */
record SampleWeights(PolicySpec.Reweigh spec) implements Policy {

    @Override
    public Map<String, Object> end(Look look, Outcome outcome) {
        double[] weights =
                new SunGen(spec.rounds(), TaskModel.C).weights(look.model().examples());
        for (int i = 0; i < weights.length; i++) {
            outcome.put(i, "weight", weights[i]);
        }
        int keep = spec.keep().orElse(weights.length);
        Set<Object> kept = new HashSet<>();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(i -> i))
                .limit(keep)
                .forEach(i -> kept.add(look.samples().get(i).id()));
        outcome.keep(row -> kept.contains(row.get("id")));
        return Map.of("weighed", weights.length, "kept", kept.size());
    }
}
