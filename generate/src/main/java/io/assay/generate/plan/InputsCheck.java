package io.assay.generate.plan;

import io.assay.generate.prompt.Records;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the demonstrations and seeds of a plan. */
record InputsCheck(Lookup look) {

    void check() {
        look.plan().generate().demonstrations().ifPresent(spec -> {
            boolean near = spec.select() instanceof DemonstrationSpec.Select.Knn
                    || spec.select() instanceof DemonstrationSpec.Select.Clusters;
            if (near) {
                look.embedder(spec, "select");
            }
            if (spec.select() instanceof DemonstrationSpec.Select.Knn knn) {
                look.template(knn, "of", knn.of(), look.values(Map.of()));
            }
            spec.explain().ifPresent(explain -> {
                look.model(explain, "model", Optional.of(explain.model()), Set.of());
                look.template(
                        explain,
                        "ask",
                        explain.ask(),
                        look.material().demonstrations().stream()
                                .findFirst()
                                .map(Records::fields)
                                .orElse(Map.of()));
            });
        });
        look.plan()
                .generate()
                .seeds()
                .filter(seeds ->
                        seeds.generations() > 1 && !look.material().seeds().isEmpty())
                .ifPresent(seeds -> {
                    RoundsSpec rounds = look.plan().generate().rounds();
                    int least = rounds.size() * (rounds.ahead() + 1);
                    if (look.material().seeds().size() < least) {
                        look.problems()
                                .add(
                                        seeds,
                                        "generations",
                                        "a generation starts from the one before, so rounds.size * (rounds.ahead + 1) = "
                                                + least + " must not be above the number of seeds, "
                                                + look.material().seeds().size());
                    }
                });
    }
}
