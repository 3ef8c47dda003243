package io.assay.testkit;

import io.assay.core.kernel.Mix;
import io.assay.core.model.LanguageModel;
import io.assay.core.model.Passage;
import io.assay.core.model.ScoredText;
import io.assay.core.model.TokenScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A language model whose tokens are words. A word that is a number is its own log-probability ({@code -1.5}); three numbers with colons
 * between add mean and deviation ({@code -1.5:-3:2}). Any other word has one by its hash, twice as high where the context holds it. For tests alone.
 *
 * @param contextTokens so many words of a text are scored
 */
public record WordLanguageModel(int contextTokens) implements LanguageModel {

    private static final double MEAN = -4;
    private static final double DEVIATION = 2;

    @Override
    public String id() {
        return "scripted-words";
    }

    @Override
    public List<ScoredText> score(List<Passage> passages) {
        return passages.stream().map(this::score).toList();
    }

    private ScoredText score(Passage passage) {
        List<String> words = List.of(passage.text().strip().split("\\s+", -1));
        boolean first = !passage.context().isEmpty();
        List<TokenScore> scores = new ArrayList<>();
        words.stream()
                .limit(contextTokens)
                .skip(first ? 0 : 1)
                .forEach(word -> scores.add(score(word, passage.context())));
        return new ScoredText(scores, first, words.size() > contextTokens);
    }

    private static TokenScore score(String word, String context) {
        String[] numbers = word.split(":", -1);
        try {
            return token(
                    word,
                    Double.parseDouble(numbers[0]),
                    numbers.length == 3 ? Double.parseDouble(numbers[1]) : MEAN,
                    numbers.length == 3 ? Double.parseDouble(numbers[2]) : DEVIATION);
        } catch (NumberFormatException anyWord) {
            double log = -1.0 - Long.remainderUnsigned(Mix.hash(word, 1), 7);
            return token(word, context.contains(word) ? log / 2 : log, MEAN, DEVIATION);
        }
    }

    private static TokenScore token(String word, double log, double mean, double deviation) {
        double logProbability = log <= 0 ? log : MEAN; // false for what is no log-probability, NaN among it
        return new TokenScore(word, logProbability, Optional.of(new TokenScore.Spread(mean, deviation)), Map.of());
    }
}
