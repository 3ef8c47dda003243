package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Extractiveness: how much of a text is copied from its source in runs of words. From its first word on, the longest run that also stands in the
 * source is a fragment; the search goes on behind it, or one word further where there is none. Coverage = sum of |f| / words of the text; density =
 * sum of |f|^2 / words of the text; compression = words of the source / words of the text; values are means over texts. Words are runs of [a-z0-9] in
 * lower case. A text without words has no score. The field reference is the source.
 *
 * <p>Read: coverage 1 says that every word comes from the source, density is the mean length of the run a word lies in: about 1 to 3 for summaries in
 * own words, tens for copied sentences. A word that is in no fragment is not supported by the source, at least not literally.
 *
 * <p>Misleads when the source is long: common words are found in it anyway, so coverage is high where density is near 1.
 *
 * <p>Worked example: of "the cat sat up" the source "a cat sat on the mat" holds "the" and "cat sat": coverage 3/4, density (1 + 4)/4 = 1.25,
 * compression 6/4.
 */
@About(
        id = "text.extractiveness",
        spec = "P21",
        summary = "Share of words copied from the source, and the length of the copied runs",
        modalities = Modality.TEXT,
        source = "Grusky, Naaman and Artzi 2018 (Newsroom), N18-1065")
@Measures(value = Dimension.FAITHFULNESS, goal = Goal.DESCRIPTIVE, lower = 0, upper = 1, fields = References.FIELD)
@AutoService(Auditable.class)
public record Extractiveness() implements SampleMetric {

    /** The fragments of one text. */
    private record Fragments(List<Integer> lengths, int words, int source) {

        double coverage() {
            return (double) lengths.stream().mapToInt(length -> length).sum() / words;
        }

        double density() {
            return lengths.stream()
                            .mapToDouble(length -> (double) length * length)
                            .sum()
                    / words;
        }
    }

    private static Fragments fragments(Observation text) {
        List<String> words = Tokenizer.ASCII_ALNUM_RUNS.split(text.text()).words();
        String source = text.sample().fields().text(References.FIELD).orElse("");
        return fragments(words, Tokenizer.ASCII_ALNUM_RUNS.split(source).words());
    }

    private static Fragments fragments(List<String> words, List<String> source) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int at = 0; at < source.size(); at++) {
            places.computeIfAbsent(source.get(at), any -> new ArrayList<>()).add(at);
        }
        List<Integer> lengths = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int longest = longest(words, from, source, places.getOrDefault(words.get(from), List.of()));
            if (longest > 0) {
                lengths.add(longest);
            }
            from += Math.max(1, longest);
        }
        return new Fragments(lengths, words.size(), source.size());
    }

    /** The longest run from a word on; as in the paper, the search in the source goes on behind each run. */
    private static int longest(List<String> words, int from, List<String> source, List<Integer> places) {
        int longest = 0;
        int next = 0;
        for (int place : places) {
            if (place >= next) {
                int length = 1;
                while (from + length < words.size()
                        && place + length < source.size()
                        && words.get(from + length).equals(source.get(place + length))) {
                    length++;
                }
                longest = Math.max(longest, length);
                next = place + length;
            }
        }
        return longest;
    }

    @Override
    public OptionalDouble score(Observation text) {
        Fragments fragments = fragments(text);
        return fragments.words() == 0 ? OptionalDouble.empty() : OptionalDouble.of(fragments.coverage());
    }

    @Override
    public void add(Scores scores, Observation text) {
        Fragments fragments = fragments(text);
        if (fragments.words() > 0) {
            scores.add(text.sample().ref(), text.rank(), fragments.coverage());
            scores.sum("density", fragments.density());
            scores.sum("compression", (double) fragments.source() / fragments.words());
        }
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed())
                .with("mean-coverage", scores.mean())
                .with("mean-density", scores.summed("density") / scores.n())
                .with("mean-compression", scores.summed("compression") / scores.n())
                .with("first-five-coverage", scores.first(5))
                .evidence(scores.worst(false, "uses few words of its source"));
    }
}
