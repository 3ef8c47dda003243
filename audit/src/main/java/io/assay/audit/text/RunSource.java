package io.assay.audit.text;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.LongIndex;
import io.assay.core.kernel.SuffixArray;
import io.assay.core.state.GramLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The reference texts as one sequence of numbered words, a number of its own between each two so that no run crosses. */
final class RunSource {

    private final LongIndex numbers = new LongIndex();
    private final List<SampleRef> samples = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final SuffixArray suffixes;
    private long left;

    private RunSource(List<GramLists.Item> items) {
        int[] sequence = new int[1024];
        int length = 0;
        for (GramLists.Item item : items) {
            if (length + item.tokens() + 1 > SuffixArray.LENGTH_MAX) {
                left++;
                continue;
            }
            if (sequence.length < length + item.tokens() + 1) {
                sequence = Arrays.copyOf(sequence, 2 * (length + item.tokens() + 1));
            }
            samples.add(item.sample());
            starts.add(length);
            for (long word : item.grams()) {
                sequence[length++] = numbers.add(word);
            }
            sequence[length++] = -1;
        }
        int end = numbers.size();
        for (int i = 0; i < length; i++) {
            sequence[i] = sequence[i] < 0 ? end++ : sequence[i];
        }
        suffixes = new SuffixArray(Arrays.copyOf(sequence, length));
    }

    /** From the reference texts among some. */
    static RunSource of(List<GramLists.Item> items) {
        return new RunSource(items.stream()
                .filter(item -> item.sample().role() == Role.REFERENCE)
                .toList());
    }

    boolean isEmpty() {
        return numbers.size() == 0;
    }

    /** Texts that did not fit into the sequence. */
    long left() {
        return left;
    }

    SuffixArray.Run longest(long[] words) {
        return suffixes.longest(Arrays.stream(words).mapToInt(numbers::find).toArray());
    }

    /** The text that a place of the sequence belongs to. */
    SampleRef sample(int place) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return samples.get(low);
    }
}
