package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.WhiteSpace;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Keeps one of texts that are equal, and none that equals a real one. Texts are known by 128 bits of hash. */
@Meaning("Keeps one of texts that are equal, and none that equals a text of the real data beside.")
public record ExactDuplicates(
        @Default("none") @Meaning("what does not count as a difference")
        Normalise normalise,

        @Default("first") @Meaning("which of equal rows stays")
        Keep keep)
        implements SetRule {

    /** What does not count as a difference. */
    public enum Normalise {
        NONE,
        /** Case, and how much white space there is where. */
        CASE_AND_BLANKS;

        /** The text without what is no difference. */
        String of(String text) {
            return this == NONE ? text : String.join(" ", WhiteSpace.words(text.toLowerCase(Locale.ROOT)));
        }
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        Originals originals = rows.scan(new Gather(this));
        return rows.scan(new Compare(this, originals));
    }

    private String text(Observation row) {
        return normalise.of(row.text());
    }

    /** Finds the row that stays of each text. */
    private record Gather(ExactDuplicates step) implements Fold<Originals, Originals> {

        @Override
        public Set<Role> reads() {
            return EnumSet.allOf(Role.class);
        }

        @Override
        public Originals newState(Context context) {
            return new Originals();
        }

        @Override
        public void add(Originals originals, Observation row) {
            originals.offer(step.text(row), row.sample().ref(), step.keep.value(row));
        }

        @Override
        public Originals finish(Originals originals, Context context) {
            return originals;
        }
    }

    /** Drops the others. */
    private record Compare(ExactDuplicates step, Originals originals) implements Fold<Drops, Drops> {

        @Override
        public Drops newState(Context context) {
            return new Drops();
        }

        @Override
        public void add(Drops drops, Observation row) {
            SampleRef original = originals.of(step.text(row));
            if (!original.equals(row.sample().ref())) {
                String rule = original.role() == Role.SYNTHETIC
                        ? "equal-text"
                        : "equal-to-" + original.role().id();
                drops.add(
                        row.sample().ordinal(), new Drops.Reason(rule, OptionalDouble.empty(), Optional.of(original)));
            }
        }

        @Override
        public Drops finish(Drops drops, Context context) {
            return drops;
        }
    }
}
