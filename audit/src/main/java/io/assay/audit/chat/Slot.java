package io.assay.audit.chat;

import io.assay.core.Observation;
import io.assay.core.kernel.Mix;
import io.assay.core.model.Sampling;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was masked of a benchmark item and what a model filled in: in the fields original and fill, else a wrong option (field choices, with the right one in the field
 * answer) or the longest word of the text is masked and the chat model asked.
 */
public record Slot() implements RepliesOf.How {

    private static final int WORD_LEAST = 5;
    private static final int TOKENS_MAX = 64;
    private static final String MASK = "[MASK]";

    /** What is masked, and the text without it. */
    private record Masked(String original, String text) {}

    @Override
    public Optional<List<String>> given(Observation item) {
        Optional<String> original = item.sample().fields().text("original");
        Optional<String> fill = item.sample().fields().text("fill");
        return original.isEmpty() || fill.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(original.get(), fill.get()));
    }

    @Override
    public List<Asking.Call> calls(Observation item) {
        return masked(item).stream()
                .map(masked -> Asking.Call.of(
                        "Fill in " + MASK + " with the words that stood there. Answer with these words alone.\n\n"
                                + masked.text(),
                        Sampling.GREEDY.maxTokens(TOKENS_MAX),
                        0))
                .toList();
    }

    @Override
    public List<String> read(Observation item, List<String> replies) {
        return List.of(masked(item).orElseThrow().original(), replies.get(0).strip());
    }

    private static Optional<Masked> masked(Observation item) {
        return option(item).or(() -> word(item.text()));
    }

    /** A wrong option, drawn by a hash of the item. */
    private static Optional<Masked> option(Observation item) {
        if (!(item.sample().fields().value("choices").orElse("") instanceof List<?> choices)) {
            return Optional.empty();
        }
        String answer = item.sample().fields().text("answer").orElse("");
        List<String> wrong = IntStream.range(0, choices.size())
                .filter(i -> !answer.isEmpty() && !isAnswer(answer, i, choices))
                .mapToObj(i -> String.valueOf(choices.get(i)))
                .filter(text -> !text.isBlank())
                .toList();
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        String original = wrong.get((int) Long.remainderUnsigned(Mix.hash(item.text(), 1), wrong.size()));
        StringBuilder text = new StringBuilder(item.text());
        for (int i = 0; i < choices.size(); i++) {
            String choice = String.valueOf(choices.get(i));
            text.append("\n").append((char) ('A' + i)).append(") ").append(choice.equals(original) ? MASK : choice);
        }
        return Optional.of(new Masked(original, text + "\nAnswer: " + answer));
    }

    /** Benchmarks give the answer as the option itself, its number or its letter. */
    private static boolean isAnswer(String answer, int i, List<?> choices) {
        return answer.equals(String.valueOf(choices.get(i)))
                || answer.equals(String.valueOf(i))
                || answer.equals(String.valueOf((char) ('A' + i)));
    }

    /** The longest word, the first of these: long words are rare ones. */
    private static Optional<Masked> word(String text) {
        return java.util.Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= WORD_LEAST)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .map(word -> new Masked(word, text.replace(word, MASK)));
    }

    @Override
    public String fields() {
        return "original and fill";
    }

    @Override
    public String lack() {
        return "no text has a word or option that could be masked";
    }
}
