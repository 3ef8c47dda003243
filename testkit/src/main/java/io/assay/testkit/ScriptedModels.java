package io.assay.testkit;

import io.assay.core.Embedder;
import io.assay.core.Scorer;
import io.assay.core.Services;
import io.assay.core.judge.Aspect;
import io.assay.core.judge.Judges;
import io.assay.core.judge.Rubric;
import io.assay.core.judge.Scale;
import io.assay.core.kernel.Mix;
import io.assay.core.model.LanguageModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Models whose answers follow a rule that a test can do in its head. For tests alone. */
public final class ScriptedModels {

    private static final int DIMENSIONS = 8;

    private static final int WORDS_MAX = 2000;

    /** What the scripted judges are asked where a metric takes the rubric of the user. */
    public static final Rubric RUBRIC = new Rubric(
            "scripted",
            "You judge texts.",
            List.of(new Rubric.Shown("text", true)),
            List.of(
                    new Aspect("clear", "Is it clear?", new Scale(1, 5, true)),
                    new Aspect("kind", "Is it kind?", new Scale(0, 1, false))));

    /** An embedder, a panel of scorers, a language model, two judges. */
    public static final Services ALL = Services.of(Map.of(
            Embedder.class,
            new WordEmbedder(),
            Scorer.Panel.class,
            new WordPanel(),
            LanguageModel.class,
            new WordLanguageModel(WORDS_MAX),
            Judges.class,
            new Judges(List.of(ScriptedJudge.named("one"), ScriptedJudge.named("other")), Optional.of(RUBRIC))));

    private ScriptedModels() {}

    /** Each word adds 1 to one of eight dimensions by its hash; then the vector gets length 1. */
    private static final class WordEmbedder implements Embedder {

        @Override
        public String id() {
            return "scripted-words-8";
        }

        @Override
        public List<double[]> embed(List<String> texts) {
            return texts.stream().map(WordEmbedder::vector).toList();
        }

        private static double[] vector(String text) {
            double[] vector = new double[DIMENSIONS];
            vector[0] = 0.1;
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
                vector[(int) Long.remainderUnsigned(Mix.hash(word, 1), DIMENSIONS)]++;
            }
            double square = 0;
            for (double v : vector) {
                square += v * v;
            }
            double length = StrictMath.sqrt(square);
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] /= length;
            }
            return vector;
        }
    }

    /** The share of words that hold the letter that the question begins with. */
    private static final class WordPanel implements Scorer.Panel {

        @Override
        public Optional<Scorer> of(String question) {
            return Optional.of(new LetterScorer(question.substring(0, 1)));
        }
    }

    private record LetterScorer(String letter) implements Scorer {

        @Override
        public String id() {
            return "scripted-letter-" + letter;
        }

        @Override
        public double[] score(List<String> texts) {
            return texts.stream().mapToDouble(this::share).toArray();
        }

        private double share(String text) {
            List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("\\s+", -1));
            return (double) words.stream().filter(word -> word.contains(letter)).count() / words.size();
        }
    }
}
