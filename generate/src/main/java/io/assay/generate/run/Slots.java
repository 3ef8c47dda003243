package io.assay.generate.run;

import io.assay.generate.Slot;
import io.assay.generate.loop.Agenda;
import io.assay.generate.loop.Feedback;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.SeedSpec;
import io.assay.generate.prompt.Chance;
import io.assay.generate.prompt.Conditions;
import io.assay.generate.prompt.Demonstrations;
import io.assay.generate.prompt.Records;
import io.assay.generate.prompt.Scene;
import io.assay.generate.prompt.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Where drafts begin: draws conditions, seed and demonstrations of each slot, looking at accepted rounds alone. */
final class Slots {

    private final GenerationPlan plan;
    private final Material material;
    private final Conditions conditions;
    private final Optional<Demonstrations> demonstrations;
    private final Scene scene;
    private final Pool pool;
    private final Optional<Feedback> feedback;
    private long begun;

    /** The places of a round with the conditions drawn for each. */
    record Drawn(List<Long> ordinals, List<Map<String, String>> conditions) {}

    Slots(
            GenerationPlan plan,
            Material material,
            Conditions conditions,
            Optional<Demonstrations> demonstrations,
            Scene scene,
            Pool pool,
            Optional<Feedback> feedback) {
        this.plan = plan;
        this.material = material;
        this.conditions = conditions;
        this.demonstrations = demonstrations;
        this.scene = scene;
        this.pool = pool;
        this.feedback = feedback;
    }

    /** The conditions of all slots of the next round, which count as under way from now on. */
    Drawn begin() {
        List<Map<String, String>> drawn = new ArrayList<>();
        List<Long> ordinals = ordinals();
        for (long ordinal : ordinals) {
            Map<String, String> conditionsOfSlot = conditions.draw(ordinal, pool);
            pool.begin(conditionsOfSlot);
            drawn.add(conditionsOfSlot);
        }
        return new Drawn(ordinals, drawn);
    }

    private List<Long> ordinals() {
        int size = plan.generate().rounds().size();
        Optional<Agenda> agenda = feedback.flatMap(Feedback::agenda);
        if (agenda.isPresent()) {
            return agenda.get().next(size);
        }
        List<Long> ordinals = LongStream.range(begun, begun + size).boxed().toList();
        begun += size;
        return ordinals;
    }

    /** The slots with what prompts show. */
    List<Slot> fill(int round, Drawn drawn) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < drawn.ordinals().size(); i++) {
            slots.add(slot(round, drawn.ordinals().get(i), drawn.conditions().get(i)));
        }
        return slots;
    }

    private Slot slot(int round, long ordinal, Map<String, String> drawn) {
        Optional<Records> seed = seed(ordinal);
        Looking looking = new Looking(ordinal, drawn, seed);
        List<Records> shown = feedback.flatMap(loop -> loop.demonstrations(ordinal, looking.known()))
                .or(() -> demonstrations.map(choice -> choice.choose(looking)))
                .orElse(List.of());
        return new Slot(round, ordinal, drawn, seed, shown, feedback.flatMap(loop -> loop.error(ordinal, drawn)));
    }

    /** A later generation starts from the last survivor of its chain; where none survived, from the seed again. */
    private Optional<Records> seed(long ordinal) {
        if (plan.generate().seeds().isEmpty()) {
            return Optional.empty();
        }
        List<Records> seeds = material.seeds();
        SeedSpec spec = plan.generate().seeds().get();
        int at = spec.order() == SeedSpec.Order.CYCLE
                ? (int) (ordinal % seeds.size())
                : Chance.of(plan.seed(), "seeds").at(ordinal).below(seeds.size());
        Records first = seeds.get(at);
        return Optional.of(
                spec.generations() == 1 ? first : pool.latest(chain(ordinal)).orElse(first));
    }

    /** The number of the chain of generations that a slot belongs to. */
    long chain(long ordinal) {
        if (plan.generate().seeds().isEmpty()) {
            return ordinal;
        }
        int seeds = material.seeds().size();
        long pass = ordinal / ((long) seeds * plan.generate().seeds().get().generations());
        return pass * seeds + ordinal % seeds;
    }

    /** What the choice of demonstrations looks at. */
    private final class Looking implements Demonstrations.Situation {

        private final long ordinal;
        private final Map<String, String> drawn;
        private final Optional<Records> seed;

        Looking(long ordinal, Map<String, String> drawn, Optional<Records> seed) {
            this.ordinal = ordinal;
            this.drawn = drawn;
            this.seed = seed;
        }

        @Override
        public long ordinal() {
            return ordinal;
        }

        @Override
        public Map<String, String> known() {
            Map<String, String> known = new LinkedHashMap<>();
            seed.ifPresent(
                    record -> record.fields().forEach((field, value) -> known.put(field, String.valueOf(value))));
            known.putAll(drawn);
            return known;
        }

        @Override
        public Optional<Records> seed() {
            return seed;
        }

        @Override
        public int accepted() {
            return pool.shown();
        }

        @Override
        public Records accepted(int number) {
            return pool.shown(number);
        }

        @Override
        public String render(String template) {
            return Templates.render(template, scene.of(drawn, seed));
        }
    }
}
