package io.assay.curate.annotate;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The nine ways in which CoAnnotating puts one question (Li et al. 2023, arXiv:2310.15638). Some ask about one label, the candidate; in the negated ones
 * a yes speaks against it. Of two labels a no is a vote for the other; of more it is no vote.
 */
public enum Framing {
    INSTRUCTION_FIRST,
    INSTRUCTION_LAST,
    MULTIPLE_CHOICE,
    TRUE_OR_FALSE,
    TRUE_OR_FALSE_NEGATED,
    QUESTION,
    QUESTION_NEGATED,
    OPINION,
    OPINION_NEGATED;

    /** What the model is asked. */
    String prompt(Question question, String text, int candidate) {
        String label = question.labels().get(candidate);
        String all = String.join(", ", question.labels());
        String item = "Text:\n" + text + "\n";
        return switch (this) {
            case INSTRUCTION_FIRST -> question.task() + "\n\n" + item + "\n" + question.ending(all);
            case INSTRUCTION_LAST -> item + "\n" + question.task() + "\n" + question.ending(all);
            case MULTIPLE_CHOICE ->
                question.task() + "\n\n" + item + "\n" + choices(question.labels()) + "\nAnswer with the letter alone.";
            case TRUE_OR_FALSE -> said(question, item, "The label is " + label + ".", "True or false?");
            case TRUE_OR_FALSE_NEGATED -> said(question, item, "The label is not " + label + ".", "True or false?");
            case QUESTION -> said(question, item, "Is the label " + label + "?", "Answer yes or no.");
            case QUESTION_NEGATED ->
                said(question, item, "Is the label another than " + label + "?", "Answer yes or no.");
            case OPINION -> said(question, item, "I think the label is " + label + ".", "Do you agree? Yes or no.");
            case OPINION_NEGATED ->
                said(question, item, "I think the label is not " + label + ".", "Do you agree? Yes or no.");
        };
    }

    private static String said(Question question, String item, String statement, String ask) {
        return question.task() + "\n\n" + item + "\n" + statement + " " + ask + " One word.";
    }

    private static String choices(List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> (char) ('A' + i) + ". " + labels.get(i))
                .collect(Collectors.joining("\n"));
    }

    /** The label an answer votes for; none where it cannot be told. */
    OptionalInt vote(String answer, List<String> labels, int candidate) {
        return switch (this) {
            case INSTRUCTION_FIRST, INSTRUCTION_LAST -> Answer.label(answer, labels);
            case MULTIPLE_CHOICE -> Answer.letter(answer, labels.size());
            case TRUE_OR_FALSE, QUESTION, OPINION -> candidate(Answer.yes(answer), labels.size(), candidate);
            case TRUE_OR_FALSE_NEGATED, QUESTION_NEGATED, OPINION_NEGATED -> {
                OptionalInt yes = Answer.yes(answer);
                yield candidate(yes.isEmpty() ? yes : OptionalInt.of(1 - yes.getAsInt()), labels.size(), candidate);
            }
        };
    }

    private static OptionalInt candidate(OptionalInt yes, int labels, int candidate) {
        if (yes.isEmpty()) {
            return yes;
        }
        if (yes.getAsInt() == 1) {
            return OptionalInt.of(candidate);
        }
        return labels == 2 ? OptionalInt.of(1 - candidate) : OptionalInt.empty();
    }
}
