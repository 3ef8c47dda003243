package io.assay.generate.tune;

import io.assay.core.kernel.Mix;
import io.assay.generate.prompt.Chance;

/** A trained {@link LogLinear}. */
record LogLinearTuned(LogLinear model, String described) implements TunableGenerator.Tuned {

    private static final double LOG_2 = StrictMath.log(2);

    static long label(String name) {
        return Mix.hash(name, 1);
    }

    @Override
    public String write(String label, double temperature, int charactersMax, Chance chance) {
        int[] written = new int[charactersMax];
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < charactersMax; at++) {
            double[] probabilities = model.probabilities(model.contexts(label(label), written, at), temperature);
            written[at] = chance.at(at).weighted(probabilities);
            if (written[at] == Alphabet.END) {
                return text.toString().strip();
            }
            text.append(Alphabet.character(written[at]));
        }
        return text.toString().strip();
    }

    @Override
    public double bits(String label, String text) {
        int[] places = Alphabet.places(text);
        double bits = 0;
        for (int at = 0; at < places.length; at++) {
            double[] probabilities = model.probabilities(model.contexts(label(label), places, at), 1);
            bits -= StrictMath.log(probabilities[places[at]]) / LOG_2;
        }
        return places.length == 0 ? 0 : bits / places.length;
    }
}
