package io.assay.audit.instruction;

import java.util.List;

/**
 * All keywords occur, in any case, also within longer words.
 *
 * @param keywords what must occur
 */
record KeywordExistence(List<String> keywords, Published published) implements Checker {

    static Checker of(Arguments arguments) {
        return new KeywordExistence(arguments.texts("keywords"), arguments.published());
    }

    @Override
    public boolean follows(Response response) {
        return keywords.stream()
                .allMatch(word -> Texts.anyCase("", word, "", published)
                        .matcher(response.text())
                        .find());
    }
}
