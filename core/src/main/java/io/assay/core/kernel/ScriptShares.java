package io.assay.core.kernel;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** In which scripts a text is written. */
public final class ScriptShares {

    /** Letters and marks, the categories L and M of Unicode. */
    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK;

    private ScriptShares() {}

    /**
     * The share of each script of the letters and marks that belong to one: those that many scripts use do not count.
     *
     * @return empty where there is no such letter
     */
    public static Map<UnicodeScript, Double> of(String text) {
        Map<UnicodeScript, Long> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(c -> (LETTERS >>> Character.getType(c) & 1) != 0)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .forEach(script -> counts.merge(script, 1L, Long::sum));
        long all = counts.values().stream().mapToLong(count -> count).sum();
        Map<UnicodeScript, Double> shares = new EnumMap<>(UnicodeScript.class);
        counts.forEach((script, count) -> shares.put(script, count / (double) all));
        return shares;
    }
}
