package io.assay.audit.embedding;

import io.assay.audit.personal.PersonalDataMask;
import io.assay.audit.text.Tokenizer;
import io.assay.core.Context;
import io.assay.core.Finding.Mark;
import io.assay.core.Mask;
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
 * hold it. Nor is a word that is hardly more frequent in the region than in the other texts of either side: that is a word without meaning, or the
 * manner of a side.
 */
final class RegionNames {

    private static final int TEXTS_MIN = 3;
    private static final int WORDS = 3;
    private static final int LETTERS_MIN = 2;
    private static final double TIMES_MORE_FREQUENT = 2;
    private static final Mask PERSONAL = new PersonalDataMask();

    private final Regions regions;
    private final Counts made;
    private final Counts real;
    private final double wordsOfRegion;

    /** How many texts of a side hold a word, by region. */
    private record Counts(Regions.Side side, int regions, Map<String, int[]> byWord) {

        static Counts of(Regions.Side side, int regions, Context context, Predicate<String> counted) {
            Map<SampleRef, String> texts = context.glimpse(side.role()).stream()
                    .collect(Collectors.toMap(Sample::ref, Sample::text, (one, same) -> one));
            Map<String, int[]> byWord = new HashMap<>();
            List<Rows.Row> rows = side.directions().rows();
            for (int i = 0; i < rows.size(); i++) {
                int region = side.regions()[i];
                words(texts.getOrDefault(rows.get(i).sample(), "")).stream()
                        .filter(counted)
                        .forEach(word -> byWord.computeIfAbsent(word, any -> new int[regions])[region]++);
            }
            return new Counts(side, regions, byWord);
        }

        int in(String word, int region) {
            return byWord.getOrDefault(word, new int[regions])[region];
        }

        int everywhere(String word) {
            return IntStream.of(byWord.getOrDefault(word, new int[0])).sum();
        }

        /** The share of the texts outside of a region that hold a word. */
        double shareOutside(String word, int region) {
            long texts = Math.max(1, side.size() - side.count(region));
            return (everywhere(word) - in(word, region)) / (double) texts;
        }
    }

    private RegionNames(Regions regions, Context context) {
        this.regions = regions;
        this.made = Counts.of(regions.synthetic(), regions.size(), context, word -> true);
        made.byWord().values().removeIf(times -> IntStream.of(times).sum() < TEXTS_MIN);
        this.real = Counts.of(regions.reference(), regions.size(), context, made.byWord()::containsKey);
        this.wordsOfRegion =
                made.byWord().keySet().stream().mapToInt(this::everywhere).sum() / (double) regions.size();
    }

    /** A name a region; its number where nothing may be said of it. */
    static List<String> of(Regions regions, Context context) {
        RegionNames names = new RegionNames(regions, context);
        return regions.all().mapToObj(names::name).toList();
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
        String words = made.byWord().keySet().stream()
                .filter(word -> standsOut(word, region))
                .sorted(Comparator.comparingDouble((String word) -> weight(word, region))
                        .reversed()
                        .thenComparing(word -> word))
                .limit(WORDS)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "region " + (region + 1) : words;
    }

    private boolean standsOut(String word, int region) {
        int times = in(word, region);
        double outside = Math.max(made.shareOutside(word, region), real.shareOutside(word, region));
        long texts = regions.synthetic().count(region) + regions.reference().count(region);
        return times >= TEXTS_MIN && (double) times / texts >= TIMES_MORE_FREQUENT * outside;
    }

    private double weight(String word, int region) {
        return in(word, region) * StrictMath.log1p(wordsOfRegion / everywhere(word));
    }

    private int in(String word, int region) {
        return made.in(word, region) + real.in(word, region);
    }

    private int everywhere(String word) {
        return made.everywhere(word) + real.everywhere(word);
    }
}
