package io.assay.core.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words in the order in which they are first seen, so that sequences of words can be compared as numbers. */
public final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The numbers of words; equal words have equal numbers. */
    public int[] numbers(List<String> words) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, any -> numbers.size()))
                .toArray();
    }
}
