package io.assay.report;

import java.util.List;

/** Enumerations as English writes them. */
public final class Lists {

    private Lists() {}

    /** {@code a, b and c}. */
    public static String and(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** {@code a, b and 7 more}: a sentence stays a sentence however many metrics there are. */
    public static String some(List<String> items, int most) {
        return items.size() <= most + 1
                ? and(items)
                : String.join(", ", items.subList(0, most)) + " and " + Numbers.of(items.size() - most) + " more";
    }

    public static String count(long n, String noun) {
        return Numbers.of(n) + " " + noun + (n == 1 ? "" : "s");
    }

    /** A reason with what would change it. */
    public static String because(String reason, String remedy) {
        return reason.isEmpty() || remedy.isEmpty() ? reason + remedy : reason + "; " + remedy;
    }

    public static String upperFirst(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The first few, since whatever grows with data is shown only in part. */
    public static <T> List<T> first(List<T> items, int most) {
        return items.subList(0, Math.min(items.size(), most));
    }
}
