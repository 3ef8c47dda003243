package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.State;
import io.assay.core.kernel.Shingles;
import io.assay.core.kernel.WordScanner;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.state.NearLinks;
import io.assay.core.state.Sketches;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Keeps one of texts that are nearly the same, and none that is near to a real one: texts whose runs of words or characters have a Jaccard
 * similarity of at least the threshold, by MinHash and bands, then compared exactly. Texts that pairs connect are one cluster.
 */
@Meaning("Keeps one of texts that are nearly the same, and none that is near to a text of the real data beside.")
public record NearDuplicates(
        @Default("0.8") @Meaning("the least Jaccard similarity")
        double threshold,

        @Default("5") @Meaning("how many words or characters make a run")
        int shingle,

        @Default("words")
        @Meaning("what runs are made of: words between white space, tokens (letters and digits alone), characters")
        Unit unit,

        @Default("128") @Meaning("lanes of the MinHash sketch")
        int permutations,

        @Default("first") @Meaning("which of a cluster stays")
        Keep keep)
        implements SetRule {

    /** What runs are made of. */
    public enum Unit {
        /** What stands between white space. */
        WORDS,
        /** Runs of letters, digits and underscores: punctuation makes no difference. */
        TOKENS,
        /** Code points. */
        CHARACTERS;

        private void take(Shingles shingles, String text, int length) {
            switch (this) {
                case WORDS -> shingles.words(text, length);
                case TOKENS -> shingles.tokens(WordScanner.scan(text), length);
                case CHARACTERS -> shingles.characters(text, length);
            }
        }
    }

    private static final ThreadLocal<Shingles> SHINGLES = ThreadLocal.withInitial(Shingles::new);

    public NearDuplicates {
        Require.that(threshold > 0 && threshold <= 1, "threshold must lie in ]0, 1], but was %s", threshold);
        Require.that(shingle >= 1, "shingle must be at least 1, but was %d", shingle);
        Require.that(
                permutations >= 16 && permutations <= 1024,
                "permutations must lie in 16..1024, but was %d",
                permutations);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        return rows.scan(new Cluster(this));
    }

    /** Sketches, and what decides which of a cluster stays. */
    static final class Sketched implements State<Sketched> {

        private static final long serialVersionUID = 1;
        private final Sketches sketches;
        private final RowValues values;

        Sketched(Sketches sketches, RowValues values) {
            this.sketches = sketches;
            this.values = values;
        }

        @Override
        public Sketched copy() {
            return new Sketched(sketches.copy(), values.copy());
        }

        @Override
        public void merge(Sketched other) {
            sketches.merge(other.sketches);
            values.merge(other.values);
        }
    }

    private record Cluster(NearDuplicates step) implements Fold<Sketched, Drops> {

        @Override
        public Set<Role> reads() {
            return EnumSet.allOf(Role.class);
        }

        @Override
        public Sketched newState(Context context) {
            return new Sketched(new Sketches(step.threshold, step.permutations, context), new RowValues());
        }

        @Override
        public void add(Sketched state, Observation row) {
            Shingles shingles = SHINGLES.get();
            step.unit.take(shingles, row.text(), step.shingle);
            state.sketches.add(shingles, row.sample().ref(), row.group());
            if (step.keep != Keep.FIRST && row.role() == Role.SYNTHETIC) {
                state.values.add(row.sample().ordinal(), step.keep.value(row));
            }
        }

        @Override
        public Drops finish(Sketched state, Context context) {
            Map<Integer, SampleRef> keepers = new HashMap<>();
            state.sketches.eachLink(link -> {
                if (link.real().isEmpty()) {
                    keepers.merge(link.cluster(), link.text(), (one, other) -> better(one, other, state.values));
                }
            });
            Drops drops = new Drops();
            state.sketches.eachLink(link -> {
                if (!link.text().equals(keepers.get(link.cluster()))
                        || link.real().isPresent()) {
                    drops.add(link.text().ordinal(), reason(link));
                }
            });
            return drops;
        }

        private static SampleRef better(SampleRef one, SampleRef other, RowValues values) {
            int byValue = Double.compare(values.of(one.ordinal()), values.of(other.ordinal()));
            if (byValue != 0) {
                return byValue > 0 ? one : other;
            }
            return one.compareTo(other) <= 0 ? one : other;
        }

        private static Drops.Reason reason(NearLinks.Link link) {
            NearLinks.Near near = link.real().or(link::synthetic).orElseThrow();
            String rule = near.text().role() == Role.SYNTHETIC
                    ? "near-duplicate"
                    : "near-to-" + near.text().role().id();
            return new Drops.Reason(rule, OptionalDouble.of(near.similarity()), Optional.of(near.text()));
        }
    }
}
