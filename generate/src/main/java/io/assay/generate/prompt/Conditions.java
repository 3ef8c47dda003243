package io.assay.generate.prompt;

import io.assay.core.plan.Named;
import io.assay.generate.plan.ConditionSpec;
import io.assay.generate.plan.ConditionSpec.Draw;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Draws what a prompt asks for.
 *
 * @param specs the conditions, those that others depend on before them
 * @param values by condition, then by the value of the condition it depends on (empty where it depends on none)
 * @param quotas how many samples are wanted of each stratum
 * @param seed of the plan
 */
public record Conditions(
        List<Named<ConditionSpec>> specs, Map<String, Map<String, List<String>>> values, Quotas quotas, long seed) {

    /** What draws may look at: how often values were accepted, and how often they are under way. */
    public interface Standing {

        /** How often a value of a condition was accepted, and will be if drafts under way go as those before. */
        double of(String condition, String value);

        /** The same for a stratum. */
        double of(Map<String, String> stratum);
    }

    /** The values of all conditions of one draft, in the order of the plan. */
    public Map<String, String> draw(long ordinal, Standing standing) {
        Map<String, String> drawn = new LinkedHashMap<>();
        for (Named<ConditionSpec> spec : specs) {
            List<String> choices = choices(spec, drawn);
            Chance chance = Chance.of(seed, "condition " + spec.name());
            int at = place(spec, choices, chance, ordinal, drawn, standing);
            drawn.put(spec.name(), choices.get(at));
        }
        return drawn;
    }

    private List<String> choices(Named<ConditionSpec> spec, Map<String, String> drawn) {
        String parent = spec.value().per().map(drawn::get).orElse("");
        return values.getOrDefault(spec.name(), Map.of()).getOrDefault(parent, List.of());
    }

    private int place(
            Named<ConditionSpec> spec,
            List<String> choices,
            Chance chance,
            long ordinal,
            Map<String, String> drawn,
            Standing standing) {
        Chance here = chance.at(ordinal);
        int n = choices.size();
        Draw draw = quotas.by().contains(spec.name()) && spec.value().draw() == Draw.UNIFORM
                ? Draw.GAP // What is counted by value is drawn by what is missing, unless the plan says otherwise.
                : spec.value().draw();
        return switch (draw) {
            case UNIFORM -> here.below(n);
            case WEIGHTED -> here.weighted(weigh(choices, value -> weight(spec, value)));
            case CYCLE -> chance.at(-1 - ordinal / n).some(n, n).get((int) (ordinal % n));
            case COVERAGE -> least(choices, value -> standing.of(spec.name(), value), here);
            case GAP -> gap(spec, choices, drawn, standing, here);
        };
    }

    private static double weight(Named<ConditionSpec> spec, String value) {
        return spec.value().weights().getOrDefault(value, 1.0);
    }

    private static double[] weigh(List<String> choices, ToDoubleFunction<String> weight) {
        return choices.stream().mapToDouble(weight).toArray();
    }

    private static int least(List<String> choices, ToDoubleFunction<String> count, Chance chance) {
        double[] counts = weigh(choices, count);
        double least = Arrays.stream(counts).min().orElse(0);
        return chance.weighted(
                Arrays.stream(counts).map(c -> c == least ? 1 : 0).toArray());
    }

    private int gap(
            Named<ConditionSpec> spec,
            List<String> choices,
            Map<String, String> drawn,
            Standing standing,
            Chance chance) {
        double[] missing = quotas.by().contains(spec.name())
                ? weigh(choices, value -> quotas.missing(drawn, spec.name(), value, standing))
                : weigh(
                        choices,
                        value -> share(spec, choices, value) * quotas.total() - standing.of(spec.name(), value));
        double[] wanted = Arrays.stream(missing).map(gap -> Math.max(0, gap)).toArray();
        boolean none = Arrays.stream(wanted).allMatch(gap -> gap == 0);
        return none ? chance.weighted(weigh(choices, value -> weight(spec, value))) : chance.weighted(wanted);
    }

    private static double share(Named<ConditionSpec> spec, List<String> choices, String value) {
        return weight(spec, value)
                / choices.stream().mapToDouble(c -> weight(spec, c)).sum();
    }

    /** The other values that a condition could have had beside those drawn. */
    public List<String> others(String condition, Map<String, String> drawn) {
        return specs.stream()
                .filter(spec -> spec.name().equals(condition))
                .flatMap(spec -> choices(spec, drawn).stream())
                .filter(value -> !value.equals(drawn.get(condition)))
                .toList();
    }
}
