package io.assay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one sentence to remember of a pillar: harm that was found, then how each dimension stands, the worst first. */
record Headline(PillarView view) {

    static final List<Standing> WORST_FIRST =
            Stream.of(Standing.values()).sorted(Comparator.reverseOrder()).toList();

    private static final int HARMS_MAX = 2;

    String text() {
        Map<Standing, List<String>> worst = view.worstByDimension();
        List<String> parts = new ArrayList<>();
        for (Standing standing : WORST_FIRST) {
            List<String> dimensions = worst.getOrDefault(standing, List.of());
            if (!dimensions.isEmpty()) {
                parts.add(standing.words() + " in " + Lists.and(dimensions));
            }
        }
        String beside = parts.isEmpty() ? "" : Lists.upperFirst(String.join("; ", parts)) + ".";
        String found = told().isEmpty() ? "" : String.join("; ", told()) + ".";
        if (!beside.isEmpty() || !found.isEmpty()) {
            return (found + " " + beside).strip();
        }
        return view.done().isEmpty() ? Lists.upperFirst(view.pillar().id()) + " was not measured." : withoutBaseline();
    }

    /** Absence is worth a headline, but never more than what was looked for. */
    private String withoutBaseline() {
        long looked = view.done().stream().filter(PlainShare::counts).count();
        return looked > 0
                ? "Nothing was found by " + (looked == 1 ? "the one metric" : "the " + looked + " metrics")
                        + " that looked for harm; that is no proof that there is none."
                : view.done().stream().anyMatch(metric -> metric.realVsReal().isPresent())
                        ? "Described beside real data; neither way is better."
                        : "Measured, but with no real data to compare with.";
    }

    /** The sentences of harm that the headline has already told. */
    List<String> told() {
        return view.found().stream().limit(HARMS_MAX).map(PlainShare::sentence).toList();
    }
}
