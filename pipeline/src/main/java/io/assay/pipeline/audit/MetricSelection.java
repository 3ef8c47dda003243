package io.assay.pipeline.audit;

import io.assay.core.Cost;
import io.assay.core.DidYouMean;
import io.assay.core.Dimension;
import io.assay.core.Modality;
import io.assay.core.Pillar;
import io.assay.core.catalog.Catalog;
import io.assay.core.catalog.Selected;
import io.assay.core.catalog.Unit;
import io.assay.core.report.Passport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What {@code --metrics} says: levels, pillars, dimensions and ids, in any mix. */
public record MetricSelection(List<Selected> metrics) {

    /**
     * @param expressions parts as the user wrote them, each perhaps several with commas between
     * @param given services that a standard audit uses because the user named a model for them
     * @param problems receives what is wrong
     */
    public static MetricSelection parse(
            List<String> expressions, Catalog catalog, Modality modality, Set<String> given, List<String> problems) {
        Map<String, Selected> selected = new LinkedHashMap<>();
        for (String expression : expressions) {
            for (String part : parts(expression)) {
                try {
                    for (Selected one : select(part, catalog, modality, given)) {
                        selected.put(one.id(), one);
                    }
                } catch (IllegalArgumentException wrong) {
                    problems.add("--metrics: " + wrong.getMessage());
                }
            }
        }
        return new MetricSelection(List.copyOf(selected.values()));
    }

    /** Splits at commas outside of brackets. */
    public static List<String> parts(String expression) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= expression.length(); i++) {
            char c = i == expression.length() ? ',' : expression.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && (depth == 0 || i == expression.length())) {
                if (!expression.substring(from, i).isBlank()) {
                    parts.add(expression.substring(from, i).strip());
                }
                from = i + 1;
            }
        }
        return parts;
    }

    private static List<Selected> select(String part, Catalog catalog, Modality modality, Set<String> given) {
        for (Cost level : Cost.values()) {
            if (part.equals(level.id())) {
                return all(catalog, modality, unit -> in(level, unit.passport(), given));
            }
        }
        for (Pillar pillar : Pillar.values()) {
            if (part.equals(pillar.id())) {
                return all(
                        catalog, modality, unit -> unit.passport().dimension().pillar() == pillar);
            }
        }
        for (Dimension dimension : Dimension.values()) {
            if (part.equals(dimension.id())) {
                return all(catalog, modality, unit -> unit.passport().dimension() == dimension);
            }
        }
        if (!part.contains(".")) {
            List<String> words = new ArrayList<>(catalog.ids());
            for (Cost level : Cost.values()) {
                words.add(level.id());
            }
            for (Dimension dimension : Dimension.values()) {
                words.add(dimension.id());
            }
            throw new IllegalArgumentException(
                    "there is no metric, dimension or level " + part + DidYouMean.hint(part, words));
        }
        return List.of(catalog.select(part));
    }

    private static boolean in(Cost level, Passport passport, Set<String> given) {
        boolean served = !passport.services().isEmpty() && given.containsAll(passport.services());
        return passport.cost().compareTo(level) <= 0 || (level == Cost.STANDARD && served);
    }

    private static List<Selected> all(Catalog catalog, Modality modality, Predicate<Unit> wanted) {
        return catalog.units().stream()
                .filter(unit -> unit.passport().modalities().contains(modality))
                .filter(wanted)
                .map(Unit::standard)
                .toList();
    }
}
