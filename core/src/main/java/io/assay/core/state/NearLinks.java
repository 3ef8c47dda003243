package io.assay.core.state;

import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.UnionFind;
import java.util.Arrays;
import java.util.Optional;

/** What each text is nearest to, among the synthetic texts and among the real ones. */
public final class NearLinks {

    private static final int NONE = -1;

    /**
     * A synthetic text that has a near one.
     *
     * @param text the text
     * @param cluster number of the cluster of synthetic texts it belongs to; texts of equal number are connected
     * @param synthetic the nearest synthetic text
     * @param real the nearest text of reference, holdout or benchmark
     */
    public record Link(SampleRef text, int cluster, Optional<Near> synthetic, Optional<Near> real) {}

    /** Another text, and how similar it is. */
    public record Near(SampleRef text, double similarity) {}

    /** Is shown every link. */
    public interface Visitor {
        void visit(Link link);
    }

    private final Sketched sketched;
    private final UnionFind sets;
    /** For a text that another stands for: that one. */
    private final int[] standsFor;

    private final int[] nearest;
    private final float[] similarity;
    private final int[] nearestReal;
    private final float[] realSimilarity;

    NearLinks(Sketched sketched, UnionFind sets) {
        this.sketched = sketched;
        this.sets = sets;
        int n = sketched.texts();
        standsFor = none(n);
        nearest = none(n);
        nearestReal = none(n);
        similarity = new float[n];
        realSimilarity = new float[n];
    }

    private static int[] none(int n) {
        int[] places = new int[n];
        Arrays.fill(places, NONE);
        return places;
    }

    /** A text is equal to one that stands for it. */
    void equal(int text, int one) {
        standsFor[text] = one;
        note(one, text, 1);
        note(text, one, 1);
    }

    /** Two texts are near to each other. */
    void near(int a, int b, double similar) {
        note(a, b, similar);
        note(b, a, similar);
    }

    /** Of equally near ones the first in the order of the data counts, so that the order of comparing does not. */
    private void note(int text, int other, double similar) {
        boolean real = sketched.sample(other).role() != Role.SYNTHETIC;
        int[] places = real ? nearestReal : nearest;
        float[] known = real ? realSimilarity : similarity;
        float rounded = (float) similar;
        if (places[text] == NONE
                || rounded > known[text]
                || rounded == known[text] && sketched.sample(other).compareTo(sketched.sample(places[text])) < 0) {
            places[text] = other;
            known[text] = rounded;
        }
    }

    void show(Visitor visitor) {
        sketched.eachPlace((text, place) -> {
            if (SketchBlock.role(place) == Role.SYNTHETIC) {
                int one = standsFor[text] == NONE ? text : standsFor[text];
                Optional<Near> synthetic = near(nearest, similarity, text);
                Optional<Near> real = near(nearestReal, realSimilarity, one);
                if (synthetic.isPresent() || real.isPresent()) {
                    visitor.visit(new Link(SketchBlock.sample(place), sets.find(text), synthetic, real));
                }
            }
        });
    }

    private Optional<Near> near(int[] places, float[] known, int text) {
        return places[text] == NONE
                ? Optional.empty()
                : Optional.of(new Near(sketched.sample(places[text]), known[text]));
    }
}
