package io.assay.generate.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.generate.prompt.Chance;
import io.assay.generate.tune.TunableGenerator.Example;
import io.assay.generate.tune.TunableGenerator.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogLinearGeneratorTest {

    private static final Chance CHANCE = Chance.of(3, "test");
    private static final double UNIFORM = Math.log(Alphabet.SIZE) / Math.log(2);

    private static Tuning tuning(int epochs, boolean weigh, Optional<Tuning.Privacy> privacy) {
        return new Tuning(epochs, 4, privacy.isPresent() ? 2 : 0.1, weigh, privacy);
    }

    /** Words of a label in random order: "la lo li" and "ko ka ki", between words that both have. */
    private static List<Example> examples(int n, long seed) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String label = i % 2 == 0 ? "l" : "k";
            StringBuilder text = new StringBuilder("we say");
            for (int word = 0; word < 5; word++) {
                text.append(' ').append(label).append("aoi".charAt(random.nextInt(3)));
            }
            examples.add(new Example(label, text.append(" to all").toString()));
        }
        return examples;
    }

    private static double bits(Tuned tuned, List<Example> held, boolean otherLabel) {
        return held.stream()
                .mapToDouble(example -> tuned.bits(
                        otherLabel ? (example.label().equals("l") ? "k" : "l") : example.label(), example.text()))
                .average()
                .orElseThrow();
    }

    @Test
    void trainingMakesUnseenTextsOfTheSameKindExpected() {
        List<Example> held = examples(40, 2);
        Tuned once = new LogLinearGenerator().tune(examples(60, 1), tuning(1, false, Optional.empty()), CHANCE);
        Tuned often = new LogLinearGenerator().tune(examples(60, 1), tuning(10, false, Optional.empty()), CHANCE);
        // Five draws of three vowels in 28 characters are 5 * 1.585 / 28 = 0.28 bits a character; nobody gets below.
        assertTrue(bits(once, held, false) < UNIFORM / 2, () -> "once " + bits(once, held, false));
        assertTrue(bits(often, held, false) < bits(once, held, false));
        assertTrue(
                bits(often, held, false) > 0.28 && bits(often, held, false) < 0.7,
                () -> "often " + bits(often, held, false));
    }

    @Test
    void eachLabelHasAPrefixOfItsOwn() {
        Tuned tuned = new LogLinearGenerator().tune(examples(60, 1), tuning(8, false, Optional.empty()), CHANCE);
        List<Example> held = examples(40, 2);
        assertTrue(
                bits(tuned, held, true) > 2 * bits(tuned, held, false), "the other label's words are expected as well");
        for (int i = 0; i < 10; i++) {
            String text = tuned.write("k", 0.5, 60, CHANCE.at(i));
            assertTrue(text.matches("we say( k[aoi])+ to all"), text);
        }
    }

    @Test
    void charactersThatTellTheLabelWeighMost() {
        List<Example> examples = examples(60, 1);
        LogLinear model = new LogLinear(4, 1 << 12);
        for (Example example : examples) {
            int[] text = Alphabet.places(example.text());
            for (int at = 0; at < text.length; at++) {
                int[] contexts = model.contexts(LogLinearTuned.label(example.label()), text, at);
                Gradient gradient = new Gradient();
                gradient.add(contexts, 0, model.probabilities(contexts, 1), text[at], 1);
                gradient.apply(model.weights(), 0.1);
            }
        }
        LabelWeights weights = new LabelWeights(model, List.of(LogLinearTuned.label("l"), LogLinearTuned.label("k")));
        int[] text = Alphabet.places(examples.get(0).text());
        double consonant = weights.weight(LogLinearTuned.label("l"), text, "we say ".length());
        double shared = weights.weight(LogLinearTuned.label("l"), text, 1);
        assertTrue(consonant > 0.8, "l after 'we say ' is " + consonant);
        assertEquals(0.5, shared, 0.1);
    }

    @Test
    void moreEpsilonLearnsMoreAndSaysWhatItTells() {
        List<Example> held = examples(40, 2);
        Tuned tight = inPrivate(0.5);
        Tuned loose = inPrivate(50);
        assertTrue(bits(loose, held, false) < bits(tight, held, false));
        assertTrue(bits(loose, held, false) < UNIFORM, "nothing was learnt");
        assertTrue(tight.described().contains("epsilon 0.50 at delta 1.0E-4"), tight.described());
    }

    private static Tuned inPrivate(double epsilon) {
        Tuning.Privacy privacy = new Tuning.Privacy(epsilon, 1e-4, 1, 0.2);
        return new LogLinearGenerator().tune(examples(400, 1), tuning(4, false, Optional.of(privacy)), CHANCE);
    }

    @Test
    void theSameSeedTrainsAndWritesTheSame() {
        Tuned one = new LogLinearGenerator().tune(examples(20, 1), tuning(2, true, Optional.empty()), CHANCE);
        Tuned other = new LogLinearGenerator().tune(examples(20, 1), tuning(2, true, Optional.empty()), CHANCE);
        assertEquals(one.write("l", 1, 40, CHANCE), other.write("l", 1, 40, CHANCE));
    }

    @Test
    void textsWithoutLettersAreRefused() {
        List<Example> none = List.of(new Example("", "\u4f60\u597d"), new Example("", " "));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LogLinearGenerator().tune(none, tuning(1, false, Optional.empty()), CHANCE));
    }
}
