package io.assay.audit.text;

import io.assay.core.kernel.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The edits of TER: moves of runs of words, tried one after the other as long as one saves edits, then insertions, deletions and replacements.
 * Which moves are tried and which is taken follows tercom with the limits that sacrebleu sets.
 */
final class TercomEdits {

    private static final int RUN_MAX = 10;
    private static final int DISTANCE_MAX = 50;
    private static final int CANDIDATES_MAX = 1000;

    private final int[] reference;
    private int[] words;
    private int tried;

    private TercomEdits(int[] words, int[] reference) {
        this.words = words;
        this.reference = reference;
    }

    /** How many edits make the words the reference. */
    static int count(List<String> words, List<String> reference) {
        Vocabulary vocabulary = new Vocabulary();
        int[] numbers = vocabulary.numbers(words);
        return reference.isEmpty() ? numbers.length : new TercomEdits(numbers, vocabulary.numbers(reference)).count();
    }

    /** A move: the run of words, where it goes, how many edits it saves. */
    private record Move(int saved, int length, int start, int target) {

        /** More saved first, then the longer run, the earlier one, the earlier target. */
        boolean beats(Move other) {
            if (saved != other.saved) {
                return saved > other.saved;
            }
            if (length != other.length) {
                return length > other.length;
            }
            return start != other.start ? start < other.start : target < other.target;
        }

        /** The words in their new order. A target within the run counts from behind the run. */
        int[] apply(int[] words) {
            int end = start + length;
            int from = Math.min(start, target);
            int to = Math.min(words.length, target < start ? end : target > end ? target : length + target);
            int middle = to - from - length;
            int run = target < start ? from : from + middle;
            int[] moved = words.clone();
            System.arraycopy(
                    words, target < start ? target : end, moved, target < start ? from + length : from, middle);
            System.arraycopy(words, start, moved, run, length);
            return moved;
        }
    }

    private int count() {
        int moves = 0;
        TercomTable table = new TercomTable(words, reference);
        while (true) {
            Move best = best(table);
            if (best == null || best.saved <= 0 || tried >= CANDIDATES_MAX) {
                return moves + table.distance();
            }
            words = best.apply(words);
            table = new TercomTable(words, reference);
            moves++;
        }
    }

    private @Nullable Move best(TercomTable table) {
        TercomTable.Alignment alignment = table.alignment();
        Move best = null;
        for (int start = 0; start < words.length; start++) {
            int last = Math.min(reference.length - 1, start + DISTANCE_MAX);
            for (int at = Math.max(0, start - DISTANCE_MAX); at <= last; at++) {
                int runs = run(start, at);
                for (int length = 1; length <= runs; length++) {
                    if (!alignment.worthMoving(start, at, length)) {
                        continue;
                    }
                    best = better(best, table, alignment, start, at, length);
                    if (tried >= CANDIDATES_MAX) {
                        return best;
                    }
                }
            }
        }
        return best;
    }

    /** How many words from a start are those of the reference from a place. */
    private int run(int start, int at) {
        int length = 0;
        while (length < RUN_MAX
                && start + length < words.length
                && at + length < reference.length
                && words[start + length] == reference[at + length]) {
            length++;
        }
        return length;
    }

    private @Nullable Move better(
            @Nullable Move known, TercomTable table, TercomTable.Alignment alignment, int start, int at, int length) {
        Move best = known;
        int previous = -1;
        for (int offset = -1; offset < length && at + offset < reference.length; offset++) {
            int target = at + offset < 0 ? 0 : alignment.partner(at + offset) + 1;
            if (target != previous) {
                previous = target;
                int[] moved = new Move(0, length, start, target).apply(words);
                int saved = table.distance() - table.distance(moved, Math.min(start, target));
                Move move = new Move(saved, length, start, target);
                tried++;
                best = best == null || move.beats(best) ? move : best;
            }
        }
        return best;
    }
}
