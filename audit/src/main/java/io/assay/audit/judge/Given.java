package io.assay.audit.judge;

import io.assay.core.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Reads verdicts and scores that were given in a field. */
public final class Given {

    private Given() {}

    /** A finite number; empty where there is none. */
    public static OptionalDouble number(Observation text, String field) {
        return text.sample().fields().value(field).map(Given::number).orElse(OptionalDouble.empty());
    }

    /** A number from 0 to 1, or a verdict: true and yes are 1, false and no 0. What is neither is no answer. */
    public static OptionalDouble share(Observation text, String field) {
        return text.sample().fields().value(field).map(Given::share).orElse(OptionalDouble.empty());
    }

    /** The entries of a list, or of a text with blanks, commas, semicolons or bars between them, as tables hold lists. */
    public static List<?> list(Observation text, String field) {
        return text.sample().fields().value(field).map(Given::list).orElse(List.of());
    }

    static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        return Arrays.stream(
                        String.valueOf(value).replaceAll("[\\[\\]\"']", " ").split("[\\s,;|]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static OptionalDouble share(Object value) {
        String word = String.valueOf(value).strip();
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("yes")) {
            return OptionalDouble.of(1);
        }
        if (word.equalsIgnoreCase("false") || word.equalsIgnoreCase("no")) {
            return OptionalDouble.of(0);
        }
        OptionalDouble number = number(value);
        return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= 1
                ? number
                : OptionalDouble.empty();
    }

    /** The value as a finite number. */
    public static OptionalDouble number(Object value) {
        try {
            double number = Double.parseDouble(String.valueOf(value).strip());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
