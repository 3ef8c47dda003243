package io.assay.core.state;

import io.assay.core.kernel.Shingles;
import org.jspecify.annotations.Nullable;

/** A text that may be near another; what is needed of it is read when it is needed. */
final class Candidate {

    final int text;
    private final Sketched sketched;
    private short @Nullable [] sketch;
    private int @Nullable [] runs;

    Candidate(int text, Sketched sketched) {
        this.text = text;
        this.sketched = sketched;
    }

    short[] sketch() {
        short[] known = sketch;
        if (known == null) {
            known = sketched.block(text).sketch(sketched.within(text));
            sketch = known;
        }
        return known;
    }

    /** Hashes of its runs in ascending order, each once. */
    int[] runs() {
        int[] known = runs;
        if (known == null) {
            known = Shingles.set(sketched.block(text).runs(sketched.within(text)));
            runs = known;
        }
        return known;
    }
}
