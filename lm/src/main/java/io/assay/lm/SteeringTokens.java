package io.assay.lm;

import io.assay.core.model.ChatFault;
import io.assay.core.model.Steering;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Steering by texts as steering by tokens. Only on the model's thread. */
final class SteeringTokens {

    private SteeringTokens() {}

    static LogitSteering of(Steering steering, Vocabulary vocabulary) {
        Map<Integer, Double> bias = new HashMap<>();
        steering.bias().forEach((text, added) -> bias.put(single(text, vocabulary), finite("bias", added)));
        steering.words()
                .forEach((word, added) -> begins(word, vocabulary)
                        .forEach(token -> bias.merge(token, finite("bias", added), Double::sum)));
        BitSet suppressed = new BitSet();
        steering.suppress()
                .forEach(text ->
                        Arrays.stream(vocabulary.tokensWithControls(text)).forEach(suppressed::set));
        steering.repetition().ifPresent(factors -> {
            positive(factors.prompt());
            positive(factors.answer());
        });
        OptionalDouble decay = steering.contrast()
                .map(contrast -> OptionalDouble.of(finite("decay", contrast.decay())))
                .orElseGet(OptionalDouble::empty);
        return new LogitSteering(bias, suppressed, decay, steering.repetition());
    }

    /** The tokens that a word begins with, inside a text and at its beginning. */
    private static IntStream begins(String word, Vocabulary vocabulary) {
        int space = vocabulary.tokensWithControls(" ")[0];
        return Stream.of(" " + word, word)
                .mapToInt(text -> vocabulary.tokensWithControls(text)[0])
                .filter(token -> token != space)
                .distinct();
    }

    private static int single(String text, Vocabulary vocabulary) {
        int[] tokens = vocabulary.tokensWithControls(text);
        if (tokens.length != 1) {
            throw rejected("bias needs the text of one token, but \"" + text + "\" is " + tokens.length
                    + " tokens of this model; a word inside a text begins with its space");
        }
        return tokens[0];
    }

    private static double finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw rejected(what + " must be a finite number, but was " + value);
        }
        return value;
    }

    private static void positive(double factor) {
        if (!(finite("a factor of repetition", factor) > 0)) {
            throw rejected("a factor of repetition must be positive, but was " + factor);
        }
    }

    private static ChatFault rejected(String message) {
        return new ChatFault(ChatFault.Kind.REJECTED, message);
    }
}
