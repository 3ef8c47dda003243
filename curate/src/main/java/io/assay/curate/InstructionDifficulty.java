package io.assay.curate;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Key;
import io.assay.core.Observation;
import io.assay.core.Services;
import io.assay.core.model.LanguageModel;
import io.assay.core.model.Passage;
import io.assay.core.model.ScoredText;
import io.assay.core.model.TokenScore;
import java.util.List;
import java.util.Optional;

/**
 * How little the field {@code prompt} helps the run's language model to say the text: the text's loss after it, divided by its loss alone. Only tokens that have a
 * score both times are counted.
 */
record InstructionDifficulty(Ifd.Form form) implements Feature<Double> {

    @Override
    public Optional<String> service() {
        return Optional.of("lm");
    }

    @Override
    public Optional<Key> key(Observation row) {
        return Optional.of(new Key("difficulty-" + form, List.of(prompt(row).orElse(""), row.text())));
    }

    private static Optional<String> prompt(Observation row) {
        return row.sample().fields().text("prompt").filter(prompt -> !prompt.isBlank());
    }

    @Override
    public List<Answer<Double>> compute(List<Observation> batch, Services services) {
        Optional<LanguageModel> model = services.find(LanguageModel.class);
        return batch.stream()
                .map(row -> model.<Answer<Double>>map(asked -> answer(asked, row))
                        .orElse(Answer.none("there is no language model", "give --lm SPEC")))
                .toList();
    }

    private Answer<Double> answer(LanguageModel model, Observation row) {
        Optional<String> prompt = prompt(row);
        if (prompt.isEmpty()) {
            return Answer.none("the row has no field prompt", "name its column with --map prompt=COLUMN");
        }
        if (row.text().isBlank()) {
            return Answer.none("the text is empty");
        }
        List<ScoredText> scored =
                model.score(List.of(new Passage(prompt.get() + "\n", row.text()), Passage.of(row.text())));
        List<Double> alone = losses(scored.get(1), 0);
        List<Double> given = losses(scored.get(0), scored.get(1).firstScored() ? 0 : 1);
        int common = Math.min(given.size(), alone.size());
        return ratio(form, given.subList(0, common), alone.subList(0, common));
    }

    private static List<Double> losses(ScoredText text, int without) {
        return text.scores().stream()
                .skip(without)
                .map(TokenScore::logProbability)
                .toList();
    }

    /**
     * The ratio of log-probabilities of the same tokens, with the prompt and without.
     *
     * @return none where there is no token, or the text is certain without the prompt
     */
    static Answer<Double> ratio(Ifd.Form form, List<Double> given, List<Double> alone) {
        if (given.isEmpty()) {
            return Answer.none("the text has but one token, which nothing stands before");
        }
        double with = mean(given);
        double without = mean(alone);
        if (form == Ifd.Form.PERPLEXITY) {
            return Answer.of(StrictMath.exp(with - without));
        }
        return without > 0 ? Answer.of(with / without) : Answer.none("the text is certain without its prompt");
    }

    private static double mean(List<Double> logProbabilities) {
        return -logProbabilities.stream().mapToDouble(log -> log).sum() / logProbabilities.size();
    }
}
