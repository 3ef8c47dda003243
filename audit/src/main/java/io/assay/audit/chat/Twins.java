package io.assay.audit.chat;

import io.assay.core.Observation;
import io.assay.core.model.Sampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a model answers to a text and to its twins, the same text with changes that leave the meaning: the field prediction (twins then share the
 * field group), else the chat model's answers to the text, the text in lower case, with wider blanks, and with two letters of its longest word exchanged.
 */
public record Twins() implements RepliesOf.How {

    private static final int TOKENS_MAX = 64;
    private static final int WORD_LEAST = 4;

    @Override
    public Optional<List<String>> given(Observation sample) {
        boolean grouped = sample.sample().fields().value("group").isPresent();
        return sample.sample()
                .fields()
                .text("prediction")
                .filter(any -> grouped)
                .map(List::of);
    }

    @Override
    public List<Asking.Call> calls(Observation sample) {
        return sample.text().isBlank()
                ? List.of()
                : of(sample.text()).stream()
                        .map(text -> Asking.Call.of(text, Sampling.GREEDY.maxTokens(TOKENS_MAX), 0))
                        .toList();
    }

    /** Answers are compared without regard to case, marks and blanks. */
    @Override
    public List<String> read(Observation sample, List<String> replies) {
        return replies.stream()
                .map(reply -> reply.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip())
                .toList();
    }

    /** The text and its twins; a change that changes nothing makes none. */
    static List<String> of(String text) {
        List<String> twins = new ArrayList<>(List.of(text));
        for (String twin : List.of(text.toLowerCase(Locale.ROOT), text.replace(" ", "  "), mistyped(text))) {
            if (!twins.contains(twin)) {
                twins.add(twin);
            }
        }
        return twins;
    }

    private static String mistyped(String text) {
        String longest = "";
        for (String word : text.split("[^\\p{L}]+", -1)) {
            longest = word.length() > longest.length() ? word : longest;
        }
        if (longest.length() < WORD_LEAST) {
            return text;
        }
        String typo = longest.charAt(0) + "" + longest.charAt(2) + longest.charAt(1) + longest.substring(3);
        return text.replaceFirst(
                java.util.regex.Pattern.quote(longest), java.util.regex.Matcher.quoteReplacement(typo));
    }

    @Override
    public String fields() {
        return "group and prediction";
    }

    @Override
    public String lack() {
        return "the text is empty";
    }
}
