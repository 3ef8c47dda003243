package io.assay.core.engine;

import io.assay.core.Answer;
import io.assay.core.Feature;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.Sample;
import io.assay.core.Text;
import io.assay.core.kernel.Mix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The baseline without relation. Of rows: each column is shuffled among them, so that columns keep their values and lose each
 * other. Of texts: a text whose letters and digits are put in another's place, and which is cut or repeated to
 * a random length between a quarter and four times its own.
 *
 * <p>It keeps the form of language (how often words repeat, how long they are) and shares neither words nor lengths.
 */
final class Unrelated {

    private static final String LETTERS = "qxzjkvwbygpfmcuhdlrsnitoae";

    private Unrelated() {}

    /** Unrelated synthetic samples in the places of real ones; features that know what they would be like are asked. */
    static List<Observation> of(List<Observation> real, List<Feature<?>> features, long seed) {
        boolean rows =
                !real.isEmpty() && real.stream().allMatch(one -> one.sample().payload() instanceof Row);
        return rows
                ? shuffled(real, seed)
                : real.stream().map(one -> of(one, features, seed)).toList();
    }

    private static List<Observation> shuffled(List<Observation> real, long seed) {
        Row[] rows = real.stream().map(one -> (Row) one.sample().payload()).toArray(Row[]::new);
        Row[] mixed = rows.clone();
        for (int column = 0; column < rows[0].schema().columns().size(); column++) {
            int[] from = order(real, Mix.mix(seed + Mix.GOLDEN * (column + 1)));
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] = mixed[i].with(column, rows[from[i]]);
            }
        }
        List<Observation> others = new ArrayList<>();
        for (int i = 0; i < mixed.length; i++) {
            others.add(real.get(i).with(real.get(i).sample().with(mixed[i]).as(Role.SYNTHETIC)));
        }
        return others;
    }

    /** The places of samples in the order of a hash of their ids. */
    private static int[] order(List<Observation> samples, long salt) {
        return IntStream.range(0, samples.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer i) -> Mix.hash(samples.get(i).sample().id(), salt))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Observation of(Observation real, List<Feature<?>> features, long seed) {
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
