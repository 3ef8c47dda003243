package io.assay.generate.scene;

import io.assay.generate.plan.SceneSpec;
import io.assay.generate.prompt.Chance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A drawn chart. No two of its numbers are equal, so that each question has one answer.
 *
 * @param numbers name to number, in the order they are shown
 */
record Chart(SceneSpec.Chart spec, Map<String, Integer> numbers) {

    /** What may be asked. */
    enum Kind {
        HIGHEST,
        LOWEST,
        VALUE,
        DIFFERENCE,
        TOTAL,
        ABOVE
    }

    static Chart draw(SceneSpec.Chart spec, Chance chance) {
        List<Integer> values = chance.at(1).some(spec.n(), spec.most() - spec.least() + 1);
        List<Integer> names = chance.at(2).some(spec.n(), spec.categories().size());
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < spec.n(); i++) {
            numbers.put(spec.categories().get(names.get(i)), spec.least() + values.get(i));
        }
        return new Chart(spec, numbers);
    }

    /** The fields of a draft, with one question. */
    Map<String, Object> fields(Chance chance) {
        Kind kind = Kind.values()[chance.at(3).below(Kind.values().length)];
        List<String> names = new ArrayList<>(numbers.keySet());
        List<Integer> two = chance.at(4).some(2, names.size());
        String one = names.get(two.get(0));
        String other = names.get(two.get(1));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("image", new ChartSvg(this).svg());
        fields.put("facts", facts());
        fields.put("numbers", numbers);
        fields.put("question", question(kind, one, other));
        fields.put("answer", answer(kind, one, other));
        fields.put("kind", kind.name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private String facts() {
        List<String> lines = new ArrayList<>();
        numbers.forEach((name, number) -> lines.add(name + ": " + number));
        return String.join("\n", lines);
    }

    private String question(Kind kind, String one, String other) {
        String measure = spec.measure();
        return switch (kind) {
            case HIGHEST -> "Which has the most " + measure + "?";
            case LOWEST -> "Which has the fewest " + measure + "?";
            case VALUE -> "How many " + measure + " has " + one + "?";
            case DIFFERENCE -> "By how many " + measure + " do " + one + " and " + other + " differ?";
            case TOTAL -> "How many " + measure + " are there in all?";
            case ABOVE -> "How many have more " + measure + " than " + one + "?";
        };
    }

    private String answer(Kind kind, String one, String other) {
        Comparator<Map.Entry<String, Integer>> byNumber = Map.Entry.comparingByValue();
        int value = number(one);
        return switch (kind) {
            case HIGHEST ->
                numbers.entrySet().stream().max(byNumber).orElseThrow().getKey();
            case LOWEST ->
                numbers.entrySet().stream().min(byNumber).orElseThrow().getKey();
            case VALUE -> String.valueOf(value);
            case DIFFERENCE -> String.valueOf(Math.abs(value - number(other)));
            case TOTAL ->
                String.valueOf(
                        numbers.values().stream().mapToInt(number -> number).sum());
            case ABOVE ->
                String.valueOf(numbers.values().stream()
                        .filter(number -> number > value)
                        .count());
        };
    }

    private int number(String name) {
        return numbers.getOrDefault(name, 0);
    }
}
