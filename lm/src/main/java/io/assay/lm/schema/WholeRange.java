package io.assay.lm.schema;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers from one to another, both included, as a rule of a grammar: digit by digit. */
record WholeRange(long low, long high) {

    /** Fifteen digits: every parser keeps them exactly, also one that reads numbers as doubles. */
    static final long MOST = 999_999_999_999_999L;

    boolean empty() {
        return low > high;
    }

    /** Alternatives of a rule; of an empty range none. */
    List<String> alternatives() {
        List<String> alternatives = new ArrayList<>();
        if (low < 0 && !empty()) {
            magnitudes(Math.max(1, -high), -low).forEach(digits -> alternatives.add("\"-\" " + digits));
        }
        if (high >= 0 && !empty()) {
            alternatives.addAll(magnitudes(Math.max(0, low), high));
        }
        return alternatives;
    }

    /** Numbers of the same length have digits that can be compared place by place. */
    static List<String> magnitudes(long from, long to) {
        List<String> alternatives = new ArrayList<>();
        long start = from;
        while (start <= to) {
            int length = Long.toString(start).length();
            long end = Math.min(to, nines(length));
            between(Long.toString(start), Long.toString(end), "", alternatives);
            start = end + 1;
        }
        return alternatives;
    }

    private static long nines(int length) {
        return Long.parseLong("9".repeat(length));
    }

    private static void between(String low, String high, String before, List<String> into) {
        if (low.isEmpty()) {
            into.add(before.strip());
            return;
        }
        char first = low.charAt(0);
        char last = high.charAt(0);
        String lowRest = low.substring(1);
        String highRest = high.substring(1);
        if (first == last) {
            between(lowRest, highRest, before + "[" + first + "] ", into);
        } else if (isAll(lowRest, '0') && isAll(highRest, '9')) {
            into.add((before + digit(first, last) + any(lowRest.length())).strip());
        } else {
            between(lowRest, "9".repeat(lowRest.length()), before + "[" + first + "] ", into);
            if (last - first > 1) {
                into.add((before + digit((char) (first + 1), (char) (last - 1)) + any(lowRest.length())).strip());
            }
            between("0".repeat(highRest.length()), highRest, before + "[" + last + "] ", into);
        }
    }

    private static boolean isAll(String digits, char wanted) {
        return digits.chars().allMatch(digit -> digit == wanted);
    }

    private static String digit(char from, char to) {
        return "[" + from + "-" + to + "] ";
    }

    private static String any(int count) {
        return count == 0 ? "" : "[0-9]{" + count + "}";
    }
}
