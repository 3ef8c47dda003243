package io.assay.audit.instruction;

import java.util.Arrays;
import java.util.List;

/**
 * The response has so many paragraphs, parted by blank lines, and the n-th begins with a word. The published checker leaves empty
 * paragraphs out when it counts, but not when it looks for the n-th.
 */
record NthParagraphFirstWord(int paragraphs, int nth, String word, Published published) implements Checker {

    private static final int DRAWN_MOST = 5;

    static Checker of(Arguments arguments) {
        int paragraphs = arguments.number("num_paragraphs", 1, DRAWN_MOST);
        int nth = arguments.number("nth_paragraph", 1, Math.max(1, paragraphs));
        if (nth < 1) {
            throw new NotCheckable("nth_paragraph is 0");
        }
        return new NthParagraphFirstWord(
                paragraphs, nth, Texts.lower(arguments.text("first_word")), arguments.published());
    }

    @Override
    public boolean follows(Response response) {
        List<String> all = Arrays.asList(response.text().split("\n\n", -1));
        List<String> full = all.stream().filter(part -> !Texts.isBlank(part)).toList();
        String paragraph = full.size() < nth ? "" : Texts.strip((published.hasDefects() ? all : full).get(nth - 1));
        return full.size() == paragraphs
                && !paragraph.isEmpty()
                && first(paragraph).equals(word);
    }

    /** The first word in lower case, up to a mark, without quotes before it. */
    private static String first(String paragraph) {
        int end = 0;
        while (end < paragraph.length() && !Texts.isWhite(paragraph.charAt(end))) {
            end++;
        }
        String first = paragraph.substring(0, end).replaceFirst("^'+", "").replaceFirst("^\"+", "");
        return Texts.lower(first.split("[.,?!'\"]", 2)[0]);
    }
}
