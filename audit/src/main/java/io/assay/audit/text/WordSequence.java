package io.assay.audit.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/** Words in a row, numbered by type in the order of their first occurrence, and how rich they are. */
final class WordSequence {

    /** How many words HD-D draws (McCarthy and Jarvis 2007). */
    static final int DRAW = 42;

    private final int[] words;
    private final int[] frequencies;

    private WordSequence(int[] words, int types) {
        this.words = words;
        this.frequencies = new int[types];
        for (int word : words) {
            frequencies[word]++;
        }
    }

    /** The words of these hashes. */
    static WordSequence of(LongStream hashes) {
        Map<Long, Integer> types = new HashMap<>();
        int[] words = hashes.mapToInt(hash -> {
                    Integer known = types.putIfAbsent(hash, types.size());
                    return known == null ? types.size() - 1 : known;
                })
                .toArray();
        return new WordSequence(words, types.size());
    }

    int size() {
        return words.length;
    }

    int types() {
        return frequencies.length;
    }

    /** Mean of both directions; empty where no word occurs twice, so that the ratio never falls. */
    OptionalDouble mtld(double threshold, int segmentMin) {
        if (types() == size()) {
            return OptionalDouble.empty();
        }
        double forwards = size() / factors(threshold, segmentMin, false);
        double backwards = size() / factors(threshold, segmentMin, true);
        return OptionalDouble.of((forwards + backwards) / 2);
    }

    /** The last word always ends in a part of a factor, as in the authors' own programs. */
    private double factors(double threshold, int segmentMin, boolean backwards) {
        int[] seenIn = new int[types()];
        int segment = 1;
        int start = 0;
        int types = 0;
        for (int i = 0; i < size() - 1; i++) {
            int word = words[backwards ? size() - 1 - i : i];
            types += seenIn[word] == segment ? 0 : 1;
            seenIn[word] = segment;
            int length = i + 1 - start;
            if (length >= segmentMin && (double) types / length < threshold) {
                segment++;
                start = i + 1;
                types = 0;
            }
        }
        types += seenIn[words[backwards ? 0 : size() - 1]] == segment ? 0 : 1;
        double rest = (1 - (double) types / (size() - start)) / (1 - threshold);
        return segment - 1 + rest;
    }

    /** Mean type-token ratio of all windows; of all words where they are fewer. */
    double movingRatio(int window) {
        int width = Math.min(window, size());
        int[] inside = new int[types()];
        int types = 0;
        long sum = 0;
        for (int i = 0; i < size(); i++) {
            types += inside[words[i]]++ == 0 ? 1 : 0;
            if (i >= width) {
                types -= --inside[words[i - width]] == 0 ? 1 : 0;
            }
            sum += i >= width - 1 ? types : 0;
        }
        return (double) sum / width / (size() - width + 1);
    }

    /** Mean type-token ratio of full windows that do not overlap; of all words where they are fewer. */
    double segmentRatio(int window) {
        int width = Math.min(window, size());
        int segments = size() / width;
        int[] seenIn = new int[types()];
        Arrays.fill(seenIn, -1);
        long sum = 0;
        for (int i = 0; i < segments * width; i++) {
            sum += seenIn[words[i]] == i / width ? 0 : 1;
            seenIn[words[i]] = i / width;
        }
        return (double) sum / width / segments;
    }

    /** Expected share of different words in a draw without replacement: HD-D. Empty where there are fewer words than drawn. */
    OptionalDouble drawnTypes(int draw) {
        if (size() < draw) {
            return OptionalDouble.empty();
        }
        Map<Integer, Double> missed = new HashMap<>();
        double sum = 0;
        for (int frequency : frequencies) {
            sum += 1 - missed.computeIfAbsent(frequency, times -> missed(times, draw));
        }
        return OptionalDouble.of(sum / draw);
    }

    /** The chance that a word is not drawn: C(N - f, draw) / C(N, draw). */
    private double missed(int frequency, int draw) {
        double missed = 1;
        for (int i = 0; i < draw; i++) {
            missed *= Math.max(0, (double) (size() - frequency - i) / (size() - i));
        }
        return missed;
    }
}
