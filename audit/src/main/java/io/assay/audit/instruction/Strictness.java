package io.assay.audit.instruction;

import java.util.Arrays;
import java.util.List;

/** How much is forgiven: whether a response itself must follow an instruction, or one of its eight edited forms. */
public enum Strictness {
    STRICT,
    /** Without its first line, its last or both ("Sure, here it is:"), each with and without asterisks. */
    LOOSE;

    /** The texts of which one must follow the instruction. */
    public List<String> forms(String text) {
        if (this == STRICT) {
            return List.of(text);
        }
        String[] lines = text.split("\n", -1);
        String noFirst = joined(lines, 1, lines.length);
        String noLast = joined(lines, 0, lines.length - 1);
        String neither = joined(lines, 1, lines.length - 1);
        return List.of(
                text,
                text.replace("*", ""),
                noFirst,
                noLast,
                neither,
                noFirst.replace("*", ""),
                noLast.replace("*", ""),
                neither.replace("*", ""));
    }

    /** Whether the response follows an instruction; a blank text follows none. */
    public boolean follows(Checker checker, Response response) {
        return forms(response.text()).stream()
                .anyMatch(form -> !Texts.isBlank(form) && checker.follows(response.with(form)));
    }

    private static String joined(String[] lines, int from, int to) {
        return from >= to
                ? ""
                : Texts.strip(String.join("\n", Arrays.asList(lines).subList(from, to)));
    }
}
