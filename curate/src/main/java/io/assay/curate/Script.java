package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.kernel.ScriptShares;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps texts whose letters belong to some scripts, as far as wanted. A text without letters stays: the question does not apply to it. */
@Meaning("Keeps texts written in some scripts.")
public record Script(
        @Shorthand @Meaning("names of scripts in Unicode, as Latin, Cyrillic, Han")
        List<String> of,

        @Default("0.9") @Meaning("the least share of letters that belong to them together")
        double minShare)
        implements RowRule {

    public Script {
        of = List.copyOf(of);
        Require.that(!of.isEmpty(), "of must name at least one script");
        Require.that(minShare >= 0 && minShare <= 1, "min-share must lie in [0, 1], but was %s", minShare);
        of.forEach(Script::named);
    }

    private static UnicodeScript named(String name) {
        try {
            return UnicodeScript.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "there is no script " + name + " in Unicode; some are Latin, Cyrillic, Greek, Han, Arabic",
                    unknown);
        }
    }

    @Override
    public Optional<Drops.Reason> judge(Observation row) {
        Map<UnicodeScript, Double> shares = ScriptShares.of(row.text());
        double share = of.stream()
                .map(Script::named)
                .distinct()
                .mapToDouble(script -> shares.getOrDefault(script, 0.0))
                .sum();
        return shares.isEmpty() || share >= minShare
                ? Optional.empty()
                : Optional.of(WorstRows.reason("other-script", share));
    }
}
