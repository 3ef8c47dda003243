package io.assay.audit.instruction;

import java.util.List;

/**
 * None of the words occurs, in any case; within a longer word it may. The published checker looks for word boundaries at both ends, so
 * that it never finds a word that begins or ends with a sign (C++).
 */
record ForbiddenWords(List<String> words, Published published) implements Checker {

    static Checker of(Arguments arguments) {
        return new ForbiddenWords(arguments.texts("forbidden_words"), arguments.published());
    }

    @Override
    public boolean follows(Response response) {
        String before = published.hasDefects() ? "\\b" : "(?<!\\w)";
        String after = published.hasDefects() ? "\\b" : "(?!\\w)";
        return words.stream()
                .noneMatch(word -> Texts.anyCase(before, word, after, published)
                        .matcher(response.text())
                        .find());
    }
}
