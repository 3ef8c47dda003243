package io.assay.core.state;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.Bands;
import io.assay.core.kernel.MinHash;
import io.assay.core.kernel.Shingles;
import io.assay.core.kernel.UnionFind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds near-duplicates among sketches, band by band: texts of equal key are candidates and are compared.
 *
 * <p>Texts of equal runs are first collapsed into one, so that a text that occurs a million times costs no more than one that occurs
 * once. Nothing depends on the order in which texts were gathered.
 */
final class NearSearch {

    /** A bucket of more different texts than this is crowded: each text is compared with some of it only. */
    private static final int BUCKET_MAX = 256;

    private static final int NEIGHBOURS = 64;
    /** Up to so many different texts all pairs are compared. */
    private static final int ALL_PAIRS_MAX = 3000;
    /** Pairs whose sketches are further below the threshold than this many standard errors need no exact comparison. */
    private static final double STANDARD_ERRORS = 8;

    private static final int COPIES_MAX = 10;

    private static final int SYNTHETIC = 1;
    private static final int REFERENCE = 2;
    private static final int HOLDOUT = 4;
    private static final int NEAR = 8;
    private static final int NEAR_REFERENCE = 16;
    private static final int NEAR_HOLDOUT = 32;

    private static final Comparator<NearPairs.Copy> WORST_FIRST = Comparator.comparingDouble(NearPairs.Copy::similarity)
            .thenComparing(NearPairs.Copy::synthetic, Comparator.reverseOrder())
            .thenComparing(NearPairs.Copy::reference, Comparator.reverseOrder());

    private final Sketched sketched;
    private final Bands bands;
    private final double threshold;
    private final boolean exact;
    private final boolean small;
    private final int without;
    private final UnionFind sets;
    /** For each text that stands for its equals: what is known of them all; 0 for the others. */
    private final byte[] marks;
    /** For each text that stands for its equals: how many of them are synthetic. */
    private final int[] synthetic;

    /** Nearest of each text among the synthetic and among the real ones, where that is asked for. */
    private final @Nullable NearLinks links;

    private final PriorityQueue<NearPairs.Copy> copies = new PriorityQueue<>(WORST_FIRST);
    private long pairs;
    private boolean crowded;

    /**
     * @param exact whether candidates are compared by their runs, not by their sketches
     * @param small whether the runs of all texts fit in memory together
     * @param without jackknife group to leave out, or -1
     * @param linked whether to remember what each text is nearest to
     */
    NearSearch(
            List<SketchBlock> blocks,
            Bands bands,
            double threshold,
            boolean exact,
            boolean small,
            int without,
            boolean linked) {
        this.sketched = new Sketched(blocks);
        this.bands = bands;
        this.threshold = threshold;
        this.exact = exact;
        this.small = small;
        this.without = without;
        sets = new UnionFind(sketched.texts());
        marks = new byte[sketched.texts()];
        synthetic = new int[sketched.texts()];
        links = linked ? new NearLinks(sketched, sets) : null;
    }

    /** Shows every synthetic text that has a near one. */
    void showLinks(NearLinks.Visitor visitor) {
        run();
        if (links != null) {
            links.show(visitor);
        }
    }

    NearPairs run() {
        sketched.eachPlace((text, place) -> {
            if (SketchBlock.group(place) != without) {
                Role role = SketchBlock.role(place);
                marks[text] =
                        (byte) (role == Role.SYNTHETIC ? SYNTHETIC : role == Role.REFERENCE ? REFERENCE : HOLDOUT);
                synthetic[text] = role == Role.SYNTHETIC ? 1 : 0;
            }
        });
        sketched.eachBucket(SketchBlock.IDENTITIES, text -> marks[text] != 0, this::collapse);
        int[] different = IntStream.range(0, marks.length)
                .filter(text -> marks[text] != 0)
                .limit(ALL_PAIRS_MAX + 1L)
                .toArray();
        boolean complete = exact && small && different.length <= ALL_PAIRS_MAX;
        if (complete) {
            compareAll(different);
        } else {
            compareBands();
        }
        NearClusters clusters = new NearClusters(sketched, sets, without);
        return new NearPairs(
                clusters.texts(),
                count(NEAR),
                pairs,
                clusters.clusters(),
                clusters.largest(),
                clusters.removable(),
                count(NEAR_REFERENCE),
                count(NEAR_HOLDOUT),
                clusters.groups(),
                copies.stream().sorted(WORST_FIRST.reversed()).toList(),
                crowded,
                complete);
    }

    private void compareAll(int[] texts) {
        Candidate[] all = Arrays.stream(texts)
                .mapToObj(text -> new Candidate(text, sketched))
                .toArray(Candidate[]::new);
        for (int i = 0; i < all.length; i++) {
            for (int j = i + 1; j < all.length; j++) {
                short[] sketch = all[i].sketch();
                double error = StrictMath.sqrt(threshold * (1 - threshold) / sketch.length) + 1.0 / sketch.length;
                if (MinHash.similarity(sketch, all[j].sketch()) >= threshold - STANDARD_ERRORS * error) {
                    compare(all[i], all[j]);
                }
            }
        }
    }

    private void compareBands() {
        for (int band = 0; band < bands.bands(); band++) {
            int at = band;
            sketched.eachBucket(
                    SketchBlock.FIRST_BAND + band,
                    text -> marks[text] != 0,
                    (texts, from, to) -> compare(texts, from, to, at));
        }
    }

    /** How many synthetic texts have a mark. */
    private long count(int mark) {
        long count = 0;
        for (int text = 0; text < marks.length; text++) {
            count += (marks[text] & mark) != 0 ? synthetic[text] : 0;
        }
        return count;
    }

    /** Lets the first of some texts of equal runs stand for all; synthetic ones come first. */
    private void collapse(int[] texts, int from, int to) {
        int one = texts[from];
        SampleRef first = sketched.sample(one);
        SampleRef reference = new SampleRef(Role.REFERENCE, Long.MAX_VALUE);
        int together = 0;
        int times = 0;
        for (int i = from; i < to; i++) {
            SampleRef sample = sketched.sample(texts[i]);
            if (sample.compareTo(first) < 0) {
                first = sample;
                one = texts[i];
            }
            if (sample.role() == Role.REFERENCE && sample.compareTo(reference) < 0) {
                reference = sample;
            }
            together |= marks[texts[i]];
            times += synthetic[texts[i]];
        }
        for (int i = from; i < to; i++) {
            if (synthetic[texts[i]] > 0) {
                sets.union(one, texts[i]);
            }
            if (links != null && texts[i] != one) {
                links.equal(texts[i], one);
            }
            marks[texts[i]] = 0;
            synthetic[texts[i]] = 0;
        }
        pairs += (long) times * (times - 1) / 2;
        together |= times > 1 ? NEAR : 0;
        if (times > 0 && (together & REFERENCE) != 0) {
            together |= NEAR_REFERENCE;
            keep(new NearPairs.Copy(first, reference, 1));
        }
        together |= times > 0 && (together & HOLDOUT) != 0 ? NEAR_HOLDOUT : 0;
        marks[one] = (byte) together;
        synthetic[one] = times;
    }

    /** Compares the texts of a bucket in pairs, those of a crowded one with some of their neighbours. */
    private void compare(int[] texts, int from, int to, int band) {
        int size = to - from;
        Candidate[] some = new Candidate[size];
        for (int i = 0; i < size; i++) {
            some[i] = new Candidate(texts[from + i], sketched);
        }
        int reach = size;
        if (size > BUCKET_MAX) {
            crowded = true;
            reach = NEIGHBOURS;
            Arrays.sort(some, Comparator.comparing((Candidate one) -> sketched.sample(one.text)));
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < Math.min(size, i + 1 + reach); j++) {
                if (!bands.agreeBefore(some[i].sketch(), some[j].sketch(), band)) {
                    compare(some[i], some[j]);
                }
            }
        }
    }

    private void compare(Candidate a, Candidate b) {
        if (synthetic[a.text] == 0 && synthetic[b.text] == 0) {
            return;
        }
        double similarity =
                exact ? Shingles.similarity(a.runs(), b.runs()) : MinHash.similarity(a.sketch(), b.sketch());
        if (similarity < threshold) {
            return;
        }
        if (links != null) {
            links.near(a.text, b.text, similarity);
        }
        if (synthetic[a.text] > 0 && synthetic[b.text] > 0) {
            pairs += (long) synthetic[a.text] * synthetic[b.text];
            sets.union(a.text, b.text);
        }
        int marksOfA = marks[a.text];
        join(a.text, b.text, marks[b.text], similarity);
        join(b.text, a.text, marksOfA, similarity);
    }

    /** Notes on one text, if it is synthetic, what it is near to. */
    private void join(int text, int other, int kinds, double similarity) {
        if (synthetic[text] == 0) {
            return;
        }
        int now = marks[text];
        now |= (kinds & SYNTHETIC) != 0 ? NEAR : 0;
        now |= (kinds & REFERENCE) != 0 ? NEAR_REFERENCE : 0;
        now |= (kinds & HOLDOUT) != 0 ? NEAR_HOLDOUT : 0;
        marks[text] = (byte) now;
        SampleRef real = sketched.sample(other);
        if (real.role() == Role.REFERENCE) {
            keep(new NearPairs.Copy(sketched.sample(text), real, similarity));
        }
    }

    private void keep(NearPairs.Copy copy) {
        copies.add(copy);
        if (copies.size() > COPIES_MAX) {
            copies.remove();
        }
    }
}
