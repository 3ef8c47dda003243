package io.assay.audit.embedding;

import io.assay.audit.personal.PersonalDataMask;
import io.assay.audit.text.Tokenizer;
import io.assay.core.Context;
import io.assay.core.Finding.Mark;
import io.assay.core.Mask;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.SampleRef;
import io.assay.core.state.Rows;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names of regions: the words that tell the texts of one from those of the others, by class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794):
 * tf log(1 + A / f), with tf how frequent a word is in the region, f in all, and A the mean number of words of a region. A word counts once
 * a text, so that no long text names a region by itself.
 *
 * <p>No word is said that fewer than three synthetic texts hold, or that only stands in personal data: it may be somebody's name, or real data alone may
 * hold it. Nor is a word that is hardly more frequent in the region than elsewhere, as those without meaning are in any language.
 */
final class RegionNames {

    private static final int TEXTS_MIN = 3;
    private static final int WORDS = 3;
    private static final int LETTERS_MIN = 2;
    private static final double TIMES_MORE_FREQUENT = 1.5;
    private static final Mask PERSONAL = new PersonalDataMask();

    private final Regions regions;
    private final double[] texts;
    private final double mean;
    private final Map<String, int[]> counts = new HashMap<>();

    private RegionNames(Regions regions, Context context) {
        this.regions = regions;
        this.texts = regions.all()
                .mapToDouble(region ->
                        regions.synthetic().count(region) + regions.reference().count(region))
                .toArray();
        count(regions.synthetic(), texts(context, Role.SYNTHETIC), word -> true);
        counts.values().removeIf(times -> IntStream.of(times).sum() < TEXTS_MIN);
        count(regions.reference(), texts(context, Role.REFERENCE), Set.copyOf(counts.keySet())::contains);
        this.mean = counts.values().stream().flatMapToInt(IntStream::of).sum() / (double) regions.size();
    }

    /** A name a region; its number where nothing may be said of it. */
    static List<String> of(Regions regions, Context context) {
        RegionNames names = new RegionNames(regions, context);
        return regions.all().mapToObj(names::name).toList();
    }

    private static Map<SampleRef, String> texts(Context context, Role role) {
        return context.glimpse(role).stream().collect(Collectors.toMap(Sample::ref, Sample::text, (one, same) -> one));
    }

    private void count(Regions.Side side, Map<SampleRef, String> byRef, Predicate<String> counted) {
        List<Rows.Row> rows = side.directions().rows();
        for (int i = 0; i < rows.size(); i++) {
            int region = side.regions()[i];
            words(byRef.getOrDefault(rows.get(i).sample(), "")).stream()
                    .filter(counted)
                    .forEach(word -> counts.computeIfAbsent(word, any -> new int[regions.size()])[region]++);
        }
    }

    private static Set<String> words(String text) {
        return Tokenizer.UNICODE_ALNUM_RUNS.split(withoutPersonalData(text)).words().stream()
                .filter(word ->
                        word.length() >= LETTERS_MIN && word.codePoints().anyMatch(Character::isLetter))
                .collect(Collectors.toSet());
    }

    private static String withoutPersonalData(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Mark mark : PERSONAL.find(text)) {
            rest.replace(mark.from(), mark.to(), " ".repeat(mark.to() - mark.from()));
        }
        return rest.toString();
    }

    private String name(int region) {
        String words = counts.keySet().stream()
                .filter(word -> standsOut(word, region))
                .sorted(Comparator.comparingDouble((String word) -> weight(word, region))
                        .reversed()
                        .thenComparing(word -> word))
                .limit(WORDS)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "region " + (region + 1) : words;
    }

    private boolean standsOut(String word, int region) {
        double everywhere = total(word)
                / (double) (regions.synthetic().size() + regions.reference().size());
        return times(word, region) >= TEXTS_MIN
                && times(word, region) / texts[region] >= TIMES_MORE_FREQUENT * everywhere;
    }

    private double weight(String word, int region) {
        return times(word, region) * StrictMath.log(1 + mean / total(word));
    }

    private int times(String word, int region) {
        return counts.getOrDefault(word, new int[regions.size()])[region];
    }

    private int total(String word) {
        return IntStream.of(counts.getOrDefault(word, new int[0])).sum();
    }
}
