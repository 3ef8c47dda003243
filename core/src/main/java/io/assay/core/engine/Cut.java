package io.assay.core.engine;

import io.assay.core.Observation;
import io.assay.core.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The data cut by one field, as the synthetic samples have it: a slice a value, one for samples without, and of many values the
 * quarters of numbers or else the most frequent and one for all others.
 *
 * @param by the field
 * @param slices slices with at least one synthetic sample
 * @param roles roles that have the field; the data of others belongs to every slice
 * @param note how it was cut where that goes without saying no longer, else empty
 */
record Cut(String by, List<Part> slices, Set<Role> roles, String note) {

    /** The most values that are slices of their own. */
    static final int VALUES_MAX = 20;

    static final String MISSING = "(missing)";
    static final String OTHER = "(other)";
    private static final int QUARTERS = 4;

    /** One slice: its samples of each role that has the field, lowest rank first. */
    record Part(String name, Map<Role, List<Observation>> members) {

        List<Observation> of(Role role) {
            return members.getOrDefault(role, List.of());
        }
    }

    /** A way to tell the slice of a value, and what to say of it. */
    private record Naming(UnaryOperator<String> slice, String note) {}

    private record Decimal(double value, String text) {}

    static Cut of(String by, Map<Role, List<Observation>> byRank, Function<Observation, @Nullable String> field) {
        Naming naming = naming(byRank.getOrDefault(Role.SYNTHETIC, List.of()).stream()
                .map(field)
                .flatMap(value -> Optional.ofNullable(value).stream())
                .toList());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Map<String, Part> slices = new TreeMap<>();
        byRank.forEach((role, observations) -> {
            if (role != Role.SYNTHETIC && observations.stream().allMatch(one -> field.apply(one) == null)) {
                return;
            }
            roles.add(role);
            for (Observation observation : observations) {
                String value = field.apply(observation);
                String name = value == null ? MISSING : naming.slice().apply(value);
                slices.computeIfAbsent(name, any -> new Part(any, new EnumMap<>(Role.class)))
                        .members()
                        .computeIfAbsent(role, any -> new ArrayList<>())
                        .add(observation);
            }
        });
        slices.values().removeIf(slice -> slice.of(Role.SYNTHETIC).isEmpty());
        return new Cut(by, List.copyOf(slices.values()), roles, naming.note());
    }

    /** The same with other names, as they may be shown. */
    Cut named(UnaryOperator<String> shown) {
        return new Cut(
                by,
                slices.stream()
                        .map(part -> new Part(shown.apply(part.name()), part.members()))
                        .toList(),
                roles,
                note);
    }

    private static Naming naming(List<String> values) {
        Map<String, Long> counts =
                values.stream().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        if (counts.size() <= VALUES_MAX) {
            return new Naming(value -> value, "");
        }
        List<Decimal> numbers = values.stream()
                .flatMap(value -> number(value).stream())
                .sorted(Comparator.comparingDouble(Decimal::value).thenComparing(Decimal::text))
                .toList();
        return numbers.size() == values.size() ? quarters(numbers) : mostFrequent(counts);
    }

    /** The edges are values of the data, each the last of its quarter. */
    private static Naming quarters(List<Decimal> sorted) {
        List<Decimal> edges = new ArrayList<>();
        for (int quarter = 1; quarter < QUARTERS; quarter++) {
            Decimal edge = sorted.get((sorted.size() * quarter + QUARTERS - 1) / QUARTERS - 1);
            boolean parts = edges.isEmpty() || edges.get(edges.size() - 1).value() < edge.value();
            if (parts && edge.value() < sorted.get(sorted.size() - 1).value()) {
                edges.add(edge);
            }
        }
        return new Naming(
                value -> number(value).map(number -> quarter(number, edges)).orElse(OTHER), "cut at its quartiles");
    }

    private static String quarter(Decimal number, List<Decimal> edges) {
        String from = "";
        for (Decimal edge : edges) {
            if (number.value() <= edge.value()) {
                return from + (from.isEmpty() ? "up to " : " to ") + edge.text();
            }
            from = "over " + edge.text();
        }
        return from.isEmpty() ? "all" : from;
    }

    private static Naming mostFrequent(Map<String, Long> counts) {
        Set<String> kept = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(VALUES_MAX)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        return new Naming(
                value -> kept.contains(value) ? value : OTHER,
                "its " + VALUES_MAX + " most frequent values, the other " + (counts.size() - VALUES_MAX) + " together");
    }

    private static Optional<Decimal> number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? Optional.of(new Decimal(value, text.strip())) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
