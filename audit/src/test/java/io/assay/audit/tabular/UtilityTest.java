package io.assay.audit.tabular;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Measurement;
import io.assay.core.Metric;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.kernel.Mix;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import io.assay.testkit.Samples;
import io.assay.testkit.TableCorpus;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows where what can be learnt is known: a label or number that follows from the column {@code a}, and synthetic rows where it does not. */
class UtilityTest {

    private static final TableSchema LABELS = schema(ColumnKind.CATEGORICAL);
    private static final TableSchema NUMBERS = schema(ColumnKind.CONTINUOUS);

    private static TableSchema schema(ColumnKind kind) {
        return new TableSchema(
                List.of(
                        Column.of("a", ColumnKind.CONTINUOUS),
                        Column.of("b", ColumnKind.CONTINUOUS),
                        Column.of("protected", ColumnKind.CATEGORICAL),
                        Column.of("label", kind)),
                List.of());
    }

    private static int chance(int i, int column) {
        return (int) Long.remainderUnsigned(Mix.mix(1_000L * column + i), 100);
    }

    private static String row(int i, Object label) {
        return chance(i, 1) + "," + chance(i, 2) + "," + (i % 4 == 0 ? "small" : "large") + "," + label;
    }

    private static String step(int i) {
        return row(i, chance(i, 1) > 50 ? "yes" : "no");
    }

    private static String line(int i) {
        return row(i, 2 * chance(i, 1));
    }

    private static List<Sample> rows(Role role, TableSchema schema, int from, IntFunction<String> row) {
        return TableCorpus.rows(
                role, schema, IntStream.range(from, from + 200).mapToObj(row).toArray(String[]::new));
    }

    private static Measurement measure(
            Metric<?> metric, TableSchema schema, IntFunction<String> made, IntFunction<String> real) {
        return Samples.measured(
                metric,
                Samples.together(
                        rows(Role.SYNTHETIC, schema, 0, made),
                        rows(Role.REFERENCE, schema, 200, real),
                        rows(Role.HOLDOUT, schema, 400, real)));
    }

    private static double value(Measurement measured, String name) {
        return requireNonNull(measured.values().get(name), name);
    }

    @Test
    void rowsOfTheSameWorldLoseNothing() {
        Measurement measured = measure(new Utility(3), LABELS, UtilityTest::step, UtilityTest::step);
        assertEquals(0, measured.value(), 0.03);
        assertTrue(value(measured, "random-forest.tstr") > 0.95);
        assertTrue(value(measured, "gradient-boosting.trts") > 0.95);
        assertTrue(measured.interval().orElseThrow().low() <= 0);
        assertTrue(measured.interval().orElseThrow().high() >= 0);
    }

    @Test
    void aLabelThatFollowsFromNothingTeachesNothing() {
        Measurement measured =
                measure(new Utility(0), LABELS, i -> row(i, chance(i, 3) > 50 ? "yes" : "no"), UtilityTest::step);
        assertTrue(measured.value() > 0.2, "lost " + measured.value());
        assertTrue(value(measured, "linear.trtr") > 0.9);
    }

    /** The number is twice column a: ridge and trees find it, and R squared says so. */
    @Test
    void numbersAreScoredByExplainedVariance() {
        Measurement same = measure(new Utility(0), NUMBERS, UtilityTest::line, UtilityTest::line);
        assertEquals(1, value(same, "linear.tstr"), 1e-3);
        assertEquals(0, same.value(), 0.02);
        Measurement turned = measure(new Utility(0), NUMBERS, i -> row(i, -2 * chance(i, 1)), UtilityTest::line);
        assertTrue(value(turned, "linear.tstr") < 0);
    }

    @Test
    void modelsThatLeanOnTheSameColumnAgreeOnIt() {
        Measurement measured = measure(new ImportanceAgreement(), LABELS, UtilityTest::step, UtilityTest::step);
        assertTrue(value(measured, "a.synthetic") > 0.3);
        assertTrue(value(measured, "a.real") > 0.3);
        assertEquals(0, value(measured, "b.real"), 0.1);
        Measurement other = measure(
                new ImportanceAgreement(), LABELS, i -> row(i, chance(i, 2) > 50 ? "yes" : "no"), UtilityTest::step);
        assertTrue(value(other, "a.synthetic") < value(other, "a.real"));
    }

    /** The synthetic rows of the small group have their labels turned round: only that group loses. */
    @Test
    void theGroupThatIsTaughtWrongLoses() {
        Measurement measured = measure(
                new GroupUtility(UtilityTask.By.GRADIENT_BOOSTING, 20),
                LABELS,
                i -> i % 4 == 0 ? row(i, chance(i, 1) > 50 ? "no" : "yes") : step(i),
                UtilityTest::step);
        assertTrue(measured.value() > 0.3, "lost " + measured.value());
        assertEquals(value(measured, "trtr.small") - value(measured, "tstr.small"), measured.value(), 1e-12);
        assertTrue(value(measured, "tstr.large") > 0.9);
    }

    @Test
    void aGroupOfFewRowsIsNamedNotMeasured() {
        Measurement measured =
                measure(new GroupUtility(UtilityTask.By.LINEAR, 60), LABELS, UtilityTest::step, UtilityTest::step);
        assertEquals(List.of("small"), measured.lists().get("small-groups"));
    }

    /** Rows of one world: any part of them teaches the step at 50, and the rarest rows are no harder than others. */
    @Test
    void whatIsPlainIsStable() {
        Measurement measured = measure(new Stability(), LABELS, UtilityTest::step, UtilityTest::step);
        assertTrue(value(measured, "synthetic.score") > 0.95);
        assertEquals(0, value(measured, "synthetic.gap"), 0.05);
        assertEquals(value(measured, "real.gap"), measured.value(), 0.05);
    }

    /** Synthetic rows below 50 only, where the label is no: the rows far from them are those above, and most of them are told wrong. */
    @Test
    void rowsThatTheSyntheticOnesLackAreLost() {
        Measurement measured = measure(
                new Stability(),
                LABELS,
                i -> (chance(i, 1) * 6 / 10) + "," + chance(i, 2) + ",large,"
                        + (chance(i, 1) * 6 / 10 > 50 ? "yes" : "no"),
                i -> row(i, chance(i, 1) > 75 ? "no" : chance(i, 1) > 50 ? "yes" : "no"));
        assertTrue(measured.value() > 0.1, "gap " + measured.value());
        assertTrue(value(measured, "real.gap") < measured.value());
    }
}
