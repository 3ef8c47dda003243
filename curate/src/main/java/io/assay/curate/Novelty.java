package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.Near;
import io.assay.core.kernel.RougeIndex;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Goes through the rows in their order and drops those too similar to a real text or to a row that stayed before: ROUGE-L F1 above a bound, words being
 * runs of {@code [a-z0-9]} in lower case without stemming (Self-Instruct, Wang et al. 2023, arXiv:2212.10560). A text without such words is similar to none.
 */
@Meaning("Drops rows too similar to a real text or to a row that stayed before (ROUGE-L, as Self-Instruct).")
public record Novelty(
        @Default("0.7") @Meaning("the greatest ROUGE-L F1 with another text")
        double maxRougeL) implements SetRule {

    private record TextRow(Role role, long ordinal, String text) implements HeldRow {

        static TextRow of(Observation row) {
            return new TextRow(row.role(), row.sample().ordinal(), row.text());
        }

        @Override
        public long bytes() {
            return BYTES_LEAST + 2L * text.length();
        }
    }

    public Novelty {
        Require.that(maxRougeL > 0 && maxRougeL <= 1, "max-rouge-l must lie in ]0, 1], but was %s", maxRougeL);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        List<TextRow> all = HeldRows.read(this, survivors, EnumSet.allOf(Role.class), Set.of(), TextRow::of);
        RougeIndex known = new RougeIndex(maxRougeL);
        List<SampleRef> numbers = new ArrayList<>();
        Drops drops = new Drops();
        all.stream().filter(row -> row.role() != Role.SYNTHETIC).forEach(real -> add(real, known, numbers));
        for (TextRow row : all) {
            if (row.role() == Role.SYNTHETIC) {
                Optional<Near> near = known.nearest(row.text(), known.size());
                if (near.isPresent()) {
                    drops.add(row.ordinal(), reason(near.get(), numbers));
                } else {
                    add(row, known, numbers);
                }
            }
        }
        return drops;
    }

    private static void add(TextRow row, RougeIndex known, List<SampleRef> numbers) {
        known.add(row.text());
        numbers.add(new SampleRef(row.role(), row.ordinal()));
    }

    private static Drops.Reason reason(Near near, List<SampleRef> numbers) {
        SampleRef other = numbers.get(near.number());
        String rule = other.role() == Role.SYNTHETIC
                ? "not-novel"
                : "not-novel-to-" + other.role().id();
        return new Drops.Reason(rule, OptionalDouble.of(near.score()), Optional.of(other));
    }
}
