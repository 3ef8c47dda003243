package io.assay.curate;

import io.assay.core.Row;
import io.assay.core.kernel.Levenshtein;
import io.assay.core.table.Cells;
import io.assay.core.table.Column;
import io.assay.core.table.Constraint;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** One way to mend a row. */
public enum RepairRule {
    /** A number outside of its range becomes the end that is nearer. */
    CLIP {
        @Override
        Row mend(Row row, Constraint constraint) {
            if (!(constraint instanceof Constraint.Range range)
                    || range.holds(row).orElse(true)) {
                return row;
            }
            int at = row.schema().require(range.column());
            double end = Math.max(range.min(), Math.min(range.max(), row.number(at)));
            return row.with(at, Cells.write(row.schema().columns().get(at), end));
        }
    },
    /** An unknown category becomes the known one that is spelt most alike, if at least half of the letters stay. */
    NEAREST_CATEGORY {
        @Override
        Row mend(Row row) {
            Row mended = super.mend(row);
            for (int at = 0; at < row.schema().columns().size(); at++) {
                Column column = row.schema().columns().get(at);
                if (!column.categories().isEmpty()) {
                    mended = known(mended, at, column.categories());
                }
            }
            return mended;
        }

        @Override
        Row mend(Row row, Constraint constraint) {
            return constraint instanceof Constraint.OneOf set
                    ? known(row, row.schema().require(set.column()), set.values())
                    : row;
        }
    },
    /** Two numbers in the wrong order change places. */
    SWAP {
        @Override
        Row mend(Row row, Constraint constraint) {
            if (!(constraint instanceof Constraint.AtMost order)
                    || order.holds(row).orElse(true)) {
                return row;
            }
            int low = row.schema().require(order.low());
            int high = row.schema().require(order.high());
            return row.with(low, row.text(high)).with(high, row.text(low));
        }
    },
    /** What follows from another column is written. */
    IMPLY {
        @Override
        Row mend(Row row, Constraint constraint) {
            if (!(constraint instanceof Constraint.Implies implies)
                    || implies.holds(row).orElse(true)) {
                return row;
            }
            return row.with(
                    row.schema().require(implies.conclusion().column()),
                    implies.conclusion().value());
        }
    };

    /** A row with every constraint mended that the rule can mend. */
    Row mend(Row row) {
        Row mended = row;
        for (Constraint constraint : row.schema().constraints()) {
            mended = mend(mended, constraint);
        }
        return mended;
    }

    /** A row with one constraint mended, or the same row. */
    abstract Row mend(Row row, Constraint constraint);

    private static Row known(Row row, int at, Collection<String> categories) {
        String cell = row.text(at);
        if (row.isMissing(at) || categories.contains(cell)) {
            return row;
        }
        Optional<String> nearest = categories.stream()
                .min(Comparator.comparingInt((String category) -> distance(cell, category))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(category -> 2 * distance(cell, category) <= Math.max(cell.length(), category.length()));
        return nearest.map(category -> row.with(at, category)).orElse(row);
    }

    private static int distance(String one, String other) {
        return Levenshtein.distance(
                one.strip().toLowerCase(Locale.ROOT), other.strip().toLowerCase(Locale.ROOT));
    }
}
