package io.assay.testkit;

import io.assay.core.kernel.Mix;
import io.assay.core.model.Finish;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.TokenScore;
import io.assay.core.model.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A world that answers by what a prompt says, with faults planted at known rates: what tests of all methods share. The same prompt and draw get
 * the same answer. For tests alone.
 */
public final class ScriptedWorld implements JournalledChat.Rule {

    /** Answers prompts of one kind. */
    public interface Answer {

        /**
         * @param told the prompt
         * @param chance drawn from prompt and draw alone
         */
        String to(String told, Random chance);
    }

    private static final int VOCABULARY = 900;

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private Scorer scorer = (told, text) -> List.of();
    private double refusals;
    private double cuts;

    /** Prompts that hold a text are answered so; the first text that fits counts. */
    public ScriptedWorld when(String marker, Answer answer) {
        answers.put(marker, answer);
        return this;
    }

    /** Tells the tokens of answers with their log-probabilities, where a prompt asks for them. */
    public interface Scorer {

        /**
         * @param told the prompt
         * @param text the answer
         */
        List<TokenScore> score(String told, String text);
    }

    /** Answers come with log-probabilities where they are asked for. */
    public ScriptedWorld scoring(Scorer told) {
        scorer = told;
        return this;
    }

    /** A share of the answers declines. */
    public ScriptedWorld refusing(double share) {
        refusals = share;
        return this;
    }

    /** A share of the answers is cut in the middle. */
    public ScriptedWorld cutting(double share) {
        cuts = share;
        return this;
    }

    @Override
    public Reply answer(Prompt prompt, int draw) {
        String told = JournalledChat.told(prompt);
        Random chance = new Random(Mix.hash(told, draw));
        if (chance.nextDouble() < refusals) {
            return Reply.of("I'm sorry, but I cannot help with that.");
        }
        boolean cut = chance.nextDouble() < cuts;
        String text = answers.entrySet().stream()
                .filter(answer -> told.contains(answer.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing in this world answers: " + told))
                .getValue()
                .to(told, chance);
        if (cut) {
            return JournalledChat.cut(text.substring(0, text.length() / 2));
        }
        return prompt.sampling().topLogProbabilities() > 0
                ? new Reply(text, List.of(), Finish.STOP, Usage.NONE, scorer.score(told, text), "", "")
                : Reply.of(text);
    }

    /** Words without meaning, seldom twice in the same order. */
    public static String sentence(Random chance, int words) {
        return chance.ints(words, 0, VOCABULARY).mapToObj(ScriptedWorld::word).collect(Collectors.joining(" "));
    }

    private static String word(int number) {
        String consonants = "bdfgklmnprstvz";
        String vowels = "aeiou";
        StringBuilder word = new StringBuilder();
        for (int rest = number + 70; rest > 0; rest /= 70) {
            word.append(consonants.charAt(rest % 14)).append(vowels.charAt(rest / 14 % 5));
        }
        return word.toString();
    }
}
