package io.assay.verify.maths;

import java.util.ArrayList;
import java.util.List;

/** Cuts formulas outside of their brackets. */
final class Split {

    private static final String OPENING = "([{" + Latex.SET_BEGIN;
    private static final String CLOSING = ")]}" + Latex.SET_END;

    private Split() {}

    /** The parts between a mark; the whole where it is not there. */
    static List<String> at(String formula, String mark) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < formula.length(); i++) {
            depth += OPENING.indexOf(formula.charAt(i)) >= 0 ? 1 : CLOSING.indexOf(formula.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0 && formula.startsWith(mark, i)) {
                parts.add(formula.substring(from, i).strip());
                from = i + mark.length();
            }
        }
        parts.add(formula.substring(from).strip());
        return parts;
    }

    /** Whether the first character is a round or square bracket that the last one closes. */
    static boolean isBracketed(String formula) {
        if (formula.length() < 2
                || "([".indexOf(formula.charAt(0)) < 0
                || ")]".indexOf(formula.charAt(formula.length() - 1)) < 0) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < formula.length(); i++) {
            depth += OPENING.indexOf(formula.charAt(i)) >= 0 ? 1 : CLOSING.indexOf(formula.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i == formula.length() - 1;
            }
        }
        return false;
    }
}
