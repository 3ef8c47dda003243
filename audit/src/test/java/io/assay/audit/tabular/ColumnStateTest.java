package io.assay.audit.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Context;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Scratch;
import io.assay.core.engine.Ranks;
import io.assay.core.engine.ScratchFolder;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import io.assay.testkit.TableCorpus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All rows of a table, in memory and in scratch. */
class ColumnStateTest {

    private static final TableSchema SCHEMA = new TableSchema(
            List.of(
                    Column.of("number", ColumnKind.CONTINUOUS),
                    Column.of("name", ColumnKind.CATEGORICAL),
                    Column.of("id", ColumnKind.ID)),
            List.of());

    @TempDir
    Path folder;

    private record Room(Scratch scratch, long stateBytesMax) implements Context {

        @Override
        public long seed() {
            return 7;
        }

        @Override
        public List<Sample> glimpse(Role role) {
            return List.of();
        }
    }

    /** Every tenth number is missing and every hundredth is none; names come in turns. */
    private static List<Observation> rows(int n) {
        String[] lines = IntStream.range(0, n)
                .mapToObj(i -> (i % 10 == 3 ? "" : i % 100 == 4 ? "many" : String.valueOf(n - i)) + ","
                        + "abc".charAt(i % 3) + ",row" + i)
                .toArray(String[]::new);
        return TableCorpus.rows(Role.SYNTHETIC, SCHEMA, lines).stream()
                .map(sample -> Ranks.observe(sample, 7))
                .toList();
    }

    private static ColumnState state(Context context, List<Observation> rows) {
        ColumnState state = new ColumnState(context);
        rows.forEach(state::add);
        return state;
    }

    @Test
    void shardsInAnyOrderAreOneTableInTheOrderOfTheFileAlsoFromScratch() {
        int n = 2 * Block.ROWS_MAX + 300;
        List<Observation> rows = rows(n);
        try (ScratchFolder scratch = new ScratchFolder(folder)) {
            Context tight = new Room(scratch, 1);
            ColumnState late = state(tight, rows.subList(100, n));
            late.merge(state(tight, rows.subList(0, 100)));
            Columns table = late.tables().synthetic();
            assertEquals(n, table.size());
            double[] numbers = table.numbers("number");
            for (int i = 0; i < n; i++) {
                double wanted = i % 10 == 3 || i % 100 == 4 ? Double.NaN : n - i;
                assertEquals(wanted, numbers[i], 0, "row " + i);
            }
            assertEquals((n + 6) / 10, table.missing("number"));
            assertEquals(Map.of("a", (n + 2) / 3, "b", (n + 1) / 3, "c", n / 3), table.counts("name"));
            assertEquals("abc".charAt(7 % 3), table.factor("name").names()[7].charAt(0));
        }
    }

    @Test
    void aColumnOfTooManyNamesIsNotMeasuredButItsMissingCellsAreCounted() {
        Columns table = state(new Room(new ScratchFolder(folder), 1 << 20), rows(5_000))
                .tables()
                .synthetic();
        assertThrows(NothingToMeasure.class, () -> table.factor("id"));
        assertEquals(0, table.missing("id"));
    }

    @Test
    void aGroupLeftOutIsAsIfItsRowsHadNeverCome() {
        List<Observation> rows = rows(400);
        Context context = new Room(new ScratchFolder(folder), 1 << 20);
        ColumnState whole = state(context, rows);
        assertTrue(whole.canLeaveOut());
        int group = rows.get(0).group();
        Columns rest = state(
                        context,
                        rows.stream().filter(row -> row.group() != group).toList())
                .tables()
                .synthetic();
        Columns without = whole.without(group).tables().synthetic();
        assertArrayEquals(rest.sorted("number"), without.sorted("number"));
        assertEquals(rest.counts("name"), without.counts("name"));
        assertEquals(rest.missing("number"), without.missing("number"));
        assertFalse(state(context, rows(10_001)).canLeaveOut());
    }

    @Test
    void manyNamesInPairsAreCountedAsFewAre() {
        String[] one = IntStream.range(0, 3_000).mapToObj(i -> "x" + i % 2_500).toArray(String[]::new);
        String[] other =
                IntStream.range(0, 3_000).mapToObj(i -> "y" + i % 2_000).toArray(String[]::new);
        Joint sparse = Joint.of(Factor.of(one), Factor.of(other));
        assertEquals(3_000, IntStream.of(sparse.times()).sum());
        assertEquals(
                3_000, sparse.pairs().length); // The first repeats after 2,500, the second after 2,000: no pair does.
        assertEquals(0, Joint.totalVariation(sparse, sparse), 0);
        String[] none = IntStream.range(0, 3_000).mapToObj(i -> "z" + i).toArray(String[]::new);
        assertEquals(1, Joint.totalVariation(sparse, Joint.of(Factor.of(one), Factor.of(none))), 1e-12);
    }
}
