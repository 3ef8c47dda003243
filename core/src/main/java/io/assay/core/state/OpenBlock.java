package io.assay.core.state;

import io.assay.core.kernel.Bands;
import io.assay.core.kernel.MinHash;
import io.assay.core.kernel.Mix;
import io.assay.core.kernel.Shingles;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Gathers texts for a {@link SketchBlock}. */
final class OpenBlock {

    private final Bands bands;
    private final MinHash minHash;
    private final int columns;
    private final int[] lanes;
    private final short[] sketch;
    private long[] numbers = new long[1024];
    private short[] sketches = new short[1024];
    private int[] ends = new int[64];
    private int[] runs = new int[1024];
    private int texts;

    OpenBlock(Bands bands, int permutations) {
        this.bands = bands;
        this.minHash = new MinHash(permutations);
        this.columns = SketchBlock.FIRST_BAND + bands.bands();
        this.lanes = new int[permutations];
        this.sketch = new short[permutations];
    }

    /**
     * @param place where the sample is
     * @param keepRuns whether the runs are wanted beside the sketch
     */
    void add(Shingles shingles, long place, boolean keepRuns) {
        minHash.fill(lanes, shingles.hashes(), shingles.size());
        for (int k = 0; k < lanes.length; k++) {
            sketch[k] = (short) lanes[k];
        }
        number(place, shingles);
        int at = texts * lanes.length;
        if (sketches.length < at + lanes.length) {
            sketches = Arrays.copyOf(sketches, 2 * (at + lanes.length));
        }
        System.arraycopy(sketch, 0, sketches, at, lanes.length);
        int from = runs();
        int kept = keepRuns ? shingles.size() : 0;
        if (runs.length < from + kept) {
            runs = Arrays.copyOf(runs, 2 * (from + kept));
        }
        System.arraycopy(shingles.hashes(), 0, runs, from, kept);
        if (ends.length == texts) {
            ends = Arrays.copyOf(ends, 2 * texts);
        }
        ends[texts++] = from + kept;
    }

    private void number(long place, Shingles shingles) {
        int at = texts * columns;
        if (numbers.length < at + columns) {
            numbers = Arrays.copyOf(numbers, 2 * (at + columns));
        }
        long identity = shingles.size();
        for (int i = 0; i < shingles.size(); i++) {
            identity = Mix.then(identity, shingles.hashes()[i]);
        }
        numbers[at + SketchBlock.PLACES] = place;
        numbers[at + SketchBlock.IDENTITIES] = Mix.mix(identity);
        for (int band = 0; band < bands.bands(); band++) {
            numbers[at + SketchBlock.FIRST_BAND + band] = bands.key(sketch, band);
        }
    }

    private int runs() {
        return texts == 0 ? 0 : ends[texts - 1];
    }

    long bytes() {
        long perText = (long) columns * Long.BYTES + (long) lanes.length * Short.BYTES + Integer.BYTES;
        return texts * perText + (long) runs() * Integer.BYTES;
    }

    SketchBlock close() {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes()));
        for (int column = 0; column < columns; column++) {
            for (int text = 0; text < texts; text++) {
                buffer.putLong(numbers[text * columns + column]);
            }
        }
        for (int i = 0; i < texts * lanes.length; i++) {
            buffer.putShort(sketches[i]);
        }
        for (int text = 0; text < texts; text++) {
            buffer.putInt(ends[text]);
        }
        for (int i = 0; i < runs(); i++) {
            buffer.putInt(runs[i]);
        }
        return new SketchBlock(texts, columns, lanes.length, buffer.array());
    }
}
