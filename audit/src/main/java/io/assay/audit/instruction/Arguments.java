package io.assay.audit.instruction;

import io.assay.core.kernel.Mix;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an instruction was given.
 *
 * @param given the arguments by name
 * @param published how they are read
 * @param prompt the prompt that the instruction belongs to
 * @param draw what the published checkers' random choices are made from
 */
public record Arguments(Map<String, Object> given, Published published, Optional<String> prompt, long draw) {

    /** A whole number; the published checkers draw one between two limits where none is given. */
    int number(String name, int drawnLeast, int drawnMost) {
        Optional<Double> number = find(name).map(String::valueOf).flatMap(Arguments::parse);
        if (number.isPresent() && number.get() >= 0) {
            return (int) Math.min(number.get(), Integer.MAX_VALUE);
        }
        return drawnLeast + drawn(name, drawnMost - drawnLeast + 1);
    }

    String text(String name) {
        return find(name).map(String::valueOf).orElseThrow(() -> missing(name));
    }

    List<String> texts(String name) {
        Object value = find(name).orElseThrow(() -> missing(name));
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    Comparison comparison(String name) {
        if (find(name).isEmpty()) {
            return Comparison.values()[drawn(name, 2)];
        }
        return Comparison.of(text(name)).orElseThrow(() -> new NotCheckable(name + " is " + text(name)));
    }

    /** The character to be counted, in lower case. The published checker puts a random one in the place of all but a to z. */
    String letter(String name) {
        String letter = find(name).map(String::valueOf).orElse("").toLowerCase(Locale.ROOT);
        return published.hasDefects() && !letter.matches("[a-z]")
                ? String.valueOf((char) ('a' + drawn(name, 26)))
                : text(name).toLowerCase(Locale.ROOT);
    }

    private int drawn(String name, int choices) {
        if (!published.hasDefects()) {
            throw missing(name);
        }
        return (int) Long.remainderUnsigned(Mix.mix(draw + name.hashCode()), choices);
    }

    private Optional<Object> find(String name) {
        return Optional.ofNullable(given.get(name))
                .filter(value -> published != Published.LM_EVAL || !isNothing(value));
    }

    /** What Python takes for false. */
    private static boolean isNothing(Object value) {
        return value instanceof Number number && number.doubleValue() == 0
                || value.equals("")
                || value.equals(false)
                || value instanceof List<?> list && list.isEmpty();
    }

    private static Optional<Double> parse(String number) {
        try {
            return Optional.of(Double.valueOf(number));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static NotCheckable missing(String name) {
        return new NotCheckable(name + " is not given");
    }
}
