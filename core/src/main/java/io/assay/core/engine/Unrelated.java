package io.assay.core.engine;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Text;
import io.assay.core.kernel.Mix;
import java.util.List;

/**
 * The baseline without relation: a text whose letters and digits are put in another's place, and which is cut or repeated to
 * a random length between a quarter and four times its own.
 *
 * <p>It keeps the form of language (how often words repeat, how long they are) and shares neither words nor lengths.
 */
final class Unrelated {

    private static final String LETTERS = "qxzjkvwbygpfmcuhdlrsnitoae";

    private Unrelated() {}

    /** An unrelated synthetic sample in the place of a real one; features that know what it would be like are asked. */
    static Observation of(Observation real, List<Feature<?>> features, long seed) {
        Observation other = real.with(of(real.sample(), seed).as(Role.SYNTHETIC));
        features.forEach(feature -> answer(feature, real, other, seed));
        return other;
    }

    private static <T> void answer(Feature<T> feature, Observation real, Observation other, long seed) {
        real.find(feature)
                .flatMap(answer -> feature.unrelated(answer, seed))
                .ifPresent(answer -> other.keep(feature, Answer.of(answer)));
    }

    private static Sample of(Sample sample, long seed) {
        long random = Mix.hash(sample.id(), Mix.mix(seed + 1));
        double factor = StrictMath.pow(2, 4 * ((random >>> 11) * 0x1.0p-53) - 2);
        String text = sample.text();
        long length = Math.max(1, Math.min(Math.round(text.length() * factor), 1 << 20));
        StringBuilder other = new StringBuilder((int) length);
        for (int i = 0; i < length && !text.isEmpty(); i++) {
            int at = i % (text.length() + 1);
            other.append(at == text.length() ? ' ' : substitute(text.charAt(at)));
        }
        return sample.with(new Text(other.toString()));
    }

    private static char substitute(char c) {
        if (c >= 'a' && c <= 'z') {
            return LETTERS.charAt(c - 'a');
        }
        if (c >= 'A' && c <= 'Z') {
            return Character.toUpperCase(LETTERS.charAt(c - 'A'));
        }
        if (c >= '0' && c <= '9') {
            return (char) ('0' + (c - '0' + 3) % 10);
        }
        return c < 0x80 || !Character.isLetter(c) ? c : LETTERS.charAt(c % LETTERS.length());
    }
}
