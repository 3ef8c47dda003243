package io.assay.curate.annotate;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** What an answer says. Only an exact word counts: "not sure" is no "not", and what cannot be told is no vote. */
final class Answer {

    private static final String MARK = "label:";

    private Answer() {}

    /** The label of the last line that begins with {@code Label:}, or of the answer as a whole. */
    static OptionalInt label(String answer, List<String> labels) {
        String told = answer.lines()
                .map(String::strip)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .reduce((before, last) -> last)
                .orElse(answer);
        return word(told, labels);
    }

    /** The letter of a choice: {@code B}, {@code B.} or {@code (B)}. */
    static OptionalInt letter(String answer, int choices) {
        String word = plain(answer);
        int place = word.length() == 1 ? word.charAt(0) - 'a' : -1;
        return place >= 0 && place < choices ? OptionalInt.of(place) : OptionalInt.empty();
    }

    /** 1 for yes, true, agree; 0 for no, false, disagree. */
    static OptionalInt yes(String answer) {
        String word = plain(answer.strip().split("[\\s,.;!]", 2)[0]);
        return switch (word) {
            case "yes", "true", "agree" -> OptionalInt.of(1);
            case "no", "false", "disagree" -> OptionalInt.of(0);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt word(String told, List<String> labels) {
        String word = plain(told);
        for (int i = 0; i < labels.size(); i++) {
            if (plain(labels.get(i)).equals(word)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("^[\\p{Punct}\\s]+|[\\p{Punct}\\s]+$", "");
    }
}
