package io.assay.verify.maths;

import io.assay.core.kernel.Mix;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Compares formulas: equal if their normal forms are, different if they have different values somewhere, else undecided. */
final class Equality {

    /** Places at which two formulas of variables are compared. */
    private static final int POINTS = 8;

    private Equality() {}

    static Verdict of(Expression one, Expression other) {
        try {
            Quotient difference = NormalForm.of(one).minus(NormalForm.of(other));
            if (difference.isZero()) {
                return Verdict.EQUAL;
            }
            if (difference.number().isPresent()) {
                return Verdict.DIFFERENT;
            }
        } catch (Undecidable noNormalForm) {
            // Values may still tell them apart.
        }
        return differ(one, other) ? Verdict.DIFFERENT : Verdict.UNDECIDED;
    }

    private static boolean differ(Expression one, Expression other) {
        TreeSet<String> names = new TreeSet<>(one.symbols());
        names.addAll(other.symbols());
        return IntStream.range(0, POINTS).anyMatch(point -> differ(one, other, values(names, point)));
    }

    private static boolean differ(Expression one, Expression other, Map<String, Double> values) {
        try {
            return Value.of(one, values).differs(Value.of(other, values));
        } catch (Undecidable undefinedHere) {
            return false;
        }
    }

    private static Map<String, Double> values(Set<String> names, int point) {
        Map<String, Double> values = new TreeMap<>();
        for (String name : names) {
            values.put(name, 0.5 + (Mix.hash(name, point) >>> 54) / 512.0); // 0.5 to 2.5, exact
        }
        return values;
    }
}
