package io.assay.core.state;

import io.assay.core.SampleRef;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** All blocks together, their texts numbered through. */
final class Sketched {

    /** The most keys that are sorted at once. */
    private static final int PART_MAX = 1 << 20;

    private final SketchBlock[] blocks;
    private final int[] starts;

    Sketched(List<SketchBlock> blocks) {
        this.blocks = blocks.toArray(SketchBlock[]::new);
        starts = new int[this.blocks.length + 1];
        for (int i = 0; i < this.blocks.length; i++) {
            starts[i + 1] = Math.addExact(starts[i], this.blocks[i].texts);
        }
    }

    /** How many texts there are. */
    int texts() {
        return starts[blocks.length];
    }

    SketchBlock block(int text) {
        return blocks[index(text)];
    }

    /** The number of a text within its block. */
    int within(int text) {
        return text - starts[index(text)];
    }

    private int index(int text) {
        int at = Arrays.binarySearch(starts, text);
        return at >= 0 ? at : -at - 2;
    }

    SampleRef sample(int text) {
        return SketchBlock.sample(block(text).place(within(text)));
    }

    /** Is shown every text with where its sample is. */
    interface PlaceVisitor {
        void visit(int text, long place);
    }

    void eachPlace(PlaceVisitor visitor) {
        int text = 0;
        for (SketchBlock block : blocks) {
            for (long place : block.column(SketchBlock.PLACES)) {
                visitor.visit(text++, place);
            }
        }
    }

    /** Is shown texts that share a key: those from an index to another. */
    interface BucketVisitor {
        void visit(int[] texts, int from, int to);
    }

    /** Sorts a column part by part and shows every two or more texts of equal key. */
    void eachBucket(int column, IntPredicate wanted, BucketVisitor visitor) {
        int parts = Math.max(1, Integer.highestOneBit(texts() / PART_MAX) * 2);
        int shift = Long.SIZE - Integer.numberOfTrailingZeros(parts);
        long[] keys = new long[Math.min(texts(), PART_MAX)];
        int[] texts = new int[keys.length];
        for (int part = 0; part < parts; part++) {
            int size = 0;
            for (int block = 0; block < blocks.length; block++) {
                long[] numbers = blocks[block].column(column);
                for (int i = 0; i < numbers.length; i++) {
                    boolean here = parts == 1 || (int) (numbers[i] >>> shift) == part;
                    if (here && wanted.test(starts[block] + i)) {
                        if (size == keys.length) {
                            keys = Arrays.copyOf(keys, size + size / 2 + 1);
                            texts = Arrays.copyOf(texts, keys.length);
                        }
                        keys[size] = numbers[i];
                        texts[size++] = starts[block] + i;
                    }
                }
            }
            Run sorted = RecordSort.sorted(new Run(keys, texts, size), parts == 1 ? 0 : Long.SIZE - shift);
            show(sorted.keys(), sorted.counts(), size, visitor);
        }
    }

    private static void show(long[] keys, int[] texts, int size, BucketVisitor visitor) {
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && keys[to] == keys[from]) {
                to++;
            }
            if (to - from > 1) {
                visitor.visit(texts, from, to);
            }
            from = to;
        }
    }
}
