package io.assay.curate;

import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import java.io.IOException;
import java.util.Optional;

/** Keeps of each value of a column as many rows as the rarest has, at random by the seed. Rows without a value stay out of it and are kept. */
@Meaning("Keeps of each value of a column as many rows as the rarest has, at random.")
public record Balance(
        @Shorthand @Default("label") @Meaning("the column whose values are balanced")
        String by) implements SetRule {

    @Override
    public Drops judge(Survivors rows) throws IOException {
        return rows.scan(new Take.Choose(
                new Take(0, Optional.empty(), Optional.of(by)),
                groups -> groups.stream().mapToInt(RowValues::size).min().orElse(0),
                false));
    }
}
