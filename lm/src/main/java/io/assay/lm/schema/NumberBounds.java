package io.assay.lm.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Bounds of numbers as rules. Whole numbers are exact. Of other numbers those are written whose whole part says already that they are inside:
 * with bounds that are whole these are all of up to fifteen decimals.
 *
 * @param low nothing below
 * @param lowOpen nor the bound itself
 * @param high nothing above
 * @param highOpen nor the bound itself
 */
record NumberBounds(BigDecimal low, boolean lowOpen, BigDecimal high, boolean highOpen) {

    static final Set<String> KEYWORDS = Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

    /** Of a bound, before or after the point: to round one of a billion places would take all memory. */
    static final int PLACES_MAX = 1000;

    private static final BigDecimal MOST = BigDecimal.valueOf(WholeRange.MOST);
    private static final String DECIMALS = "\".\" [0-9]{1,15}";
    private static final String DECIMALS_NOT_ZERO = "\".\" [0-9]{0,14} [1-9]";

    /** The bounds that a schema names; where it names none, fifteen digits. */
    static NumberBounds of(JsonNode schema) {
        BigDecimal low = MOST.negate();
        BigDecimal high = MOST;
        boolean lowOpen = false;
        boolean highOpen = false;
        if (schema.has("minimum")) {
            low = low.max(schema.get("minimum").decimalValue());
        }
        if (schema.has("exclusiveMinimum")
                && schema.get("exclusiveMinimum").decimalValue().compareTo(low) >= 0) {
            low = schema.get("exclusiveMinimum").decimalValue();
            lowOpen = true;
        }
        if (schema.has("maximum")) {
            high = high.min(schema.get("maximum").decimalValue());
        }
        if (schema.has("exclusiveMaximum")
                && schema.get("exclusiveMaximum").decimalValue().compareTo(high) <= 0) {
            high = schema.get("exclusiveMaximum").decimalValue();
            highOpen = true;
        }
        return new NumberBounds(low, lowOpen, high, highOpen);
    }

    /** Whole numbers within; none where the bounds leave none. */
    List<String> wholes() {
        return wholeRange().alternatives();
    }

    private WholeRange wholeRange() {
        return low.compareTo(MOST) > 0 || high.compareTo(MOST.negate()) < 0
                ? new WholeRange(1, 0)
                : new WholeRange(lowest(low, lowOpen), -lowest(high.negate(), highOpen));
    }

    /** The least whole number that is not below, or above if the bound is open. */
    private static long lowest(BigDecimal bound, boolean open) {
        BigDecimal least = bound.setScale(0, RoundingMode.CEILING);
        return least.longValueExact() + (open && least.compareTo(bound) == 0 ? 1 : 0);
    }

    /** Numbers within, with or without decimals. */
    List<String> numbers() {
        List<String> numbers = new ArrayList<>(wholes());
        if (low.compareTo(MOST) <= 0 && high.compareTo(MOST.negate()) >= 0) {
            numbers.addAll(decimals("", low, lowOpen, high));
            numbers.addAll(decimals("\"-\" ", high.negate(), highOpen, low.negate()));
        }
        return numbers;
    }

    /** Numbers whose whole part is at least the near bound and below the far one, so that all their decimals are inside. */
    private static List<String> decimals(String sign, BigDecimal near, boolean nearOpen, BigDecimal far) {
        long from = Math.max(0, near.setScale(0, RoundingMode.CEILING).longValueExact());
        long to = far.setScale(0, RoundingMode.FLOOR).longValueExact() - 1;
        List<String> alternatives = new ArrayList<>();
        if (from <= to && nearOpen && near.compareTo(BigDecimal.valueOf(from)) == 0) {
            alternatives.add(sign + "\"" + from + "\" " + DECIMALS_NOT_ZERO);
            from++;
        }
        WholeRange.magnitudes(from, to).forEach(whole -> alternatives.add(sign + whole + " " + DECIMALS));
        return alternatives;
    }
}
