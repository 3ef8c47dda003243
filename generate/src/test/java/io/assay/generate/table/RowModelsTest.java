package io.assay.generate.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Row;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.Constraint;
import io.assay.core.table.TableSchema;
import io.assay.generate.prompt.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables whose relations are known: what is drawn from a model has them again, within what 4,000 draws leave open. */
class RowModelsTest {

    private static final Chance CHANCE = Chance.of(1, "test");
    private static final TableSchema NUMBERS = new TableSchema(
            List.of(
                    Column.of("x", ColumnKind.CONTINUOUS),
                    Column.of("y", ColumnKind.CONTINUOUS),
                    Column.of("kind", ColumnKind.CATEGORICAL)),
            List.of());
    private static final TableSchema CHAIN = new TableSchema(List.of(flag("a"), flag("c"), flag("b")), List.of());

    private static Column flag(String name) {
        return new Column(name, ColumnKind.CATEGORICAL, List.of(), List.of("no", "yes"), "", false);
    }

    private static TrainingTable table(TableSchema schema, List<String> lines) {
        return new TrainingTable(
                schema,
                lines.stream().map(line -> Row.of(schema, line.split(",", -1))).toList());
    }

    /** y is x plus as much noise: correlation about 0.7. A tenth of x is missing; kind is rare or common, 1 : 4, whatever x. */
    private static TrainingTable numbers() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Chance row = Chance.of(9, "row").at(i);
            double x = row.at(0).share();
            String said = i % 10 == 0 ? "" : String.format(java.util.Locale.ROOT, "%.2f", x);
            lines.add(String.format(
                    java.util.Locale.ROOT, "%s,%.2f,%s", said, x + row.at(1).share(), i % 5 == 0 ? "rare" : "common"));
        }
        return table(NUMBERS, lines);
    }

    /** b is a in nine of ten rows and c is b in nine of ten: a chain, whose ends agree in 0.82 of the rows. */
    private static TrainingTable chain() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Chance row = Chance.of(5, "row").at(i);
            boolean a = row.at(0).share() < 0.5;
            boolean b = row.at(1).share() < 0.9 == a;
            boolean c = row.at(2).share() < 0.9 == b;
            lines.add((a ? "yes" : "no") + "," + (c ? "yes" : "no") + "," + (b ? "yes" : "no"));
        }
        return table(CHAIN, lines);
    }

    private static List<Map<String, Object>> drawn(RowModel model) {
        return IntStream.range(0, 4000).mapToObj(i -> model.draw(CHANCE.at(i))).toList();
    }

    private static Object cell(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static double number(Map<String, Object> row, String column) {
        return ((Number) cell(row, column)).doubleValue();
    }

    private static double share(List<Map<String, Object>> rows, String column, Object value) {
        return (double) rows.stream()
                        .filter(row -> cell(row, column).equals(value))
                        .count()
                / rows.size();
    }

    private static double agree(List<Map<String, Object>> rows, String one, String other) {
        return (double) rows.stream()
                        .filter(row -> cell(row, one).equals(cell(row, other)))
                        .count()
                / rows.size();
    }

    private static double mean(List<Map<String, Object>> rows, ToDoubleFunction<Map<String, Object>> of) {
        return rows.stream().mapToDouble(of).average().orElseThrow();
    }

    private static double correlation(List<Map<String, Object>> rows) {
        ToDoubleFunction<Map<String, Object>> x = row -> number(row, "x");
        ToDoubleFunction<Map<String, Object>> y = row -> number(row, "y");
        double mx = mean(rows, x);
        double my = mean(rows, y);
        double both = mean(rows, row -> (x.applyAsDouble(row) - mx) * (y.applyAsDouble(row) - my));
        double xx = mean(rows, row -> Math.pow(x.applyAsDouble(row) - mx, 2));
        double yy = mean(rows, row -> Math.pow(y.applyAsDouble(row) - my, 2));
        return both / Math.sqrt(xx * yy);
    }

    private static List<Map<String, Object>> whole(List<Map<String, Object>> rows) {
        return rows.stream().filter(row -> cell(row, "x") instanceof Number).toList();
    }

    @Test
    void aCopulaKeepsColumnsMissingValuesAndCorrelation() {
        List<Map<String, Object>> rows = drawn(GaussianCopula.fit(numbers(), CHANCE));
        assertEquals(0.1, share(rows, "x", ""), 0.02);
        assertEquals(0.2, share(rows, "kind", "rare"), 0.03);
        assertEquals(0.5, mean(whole(rows), row -> number(row, "x")), 0.03);
        assertEquals(Math.sqrt(0.5), correlation(whole(rows)), 0.06);
    }

    @Test
    void aNetworkKeepsColumnsMissingValuesAndRelation() {
        List<Map<String, Object>> rows = drawn(BayesianNetwork.fit(numbers(), OptionalDouble.empty(), CHANCE));
        assertEquals(0.1, share(rows, "x", ""), 0.02);
        assertEquals(0.2, share(rows, "kind", "rare"), 0.03);
        assertEquals(Math.sqrt(0.5), correlation(whole(rows)), 0.06);
    }

    /** Chow and Liu: of the pairs a-b, b-c and a-c the last says least, so that a and c depend on b alone. */
    @Test
    void theTreeOfAChainIsTheChain() {
        BayesianNetwork network = BayesianNetwork.fit(chain(), OptionalDouble.empty(), CHANCE);
        assertEquals(List.of("b <- a", "c <- b"), network.edges());
        assertEquals(0.82, agree(drawn(network), "a", "c"), 0.03);
    }

    @Test
    void numbersAreWrittenWithTheDecimalsOfTheTable() {
        for (RowModel model : List.of(
                GaussianCopula.fit(numbers(), CHANCE),
                BayesianNetwork.fit(numbers(), OptionalDouble.empty(), CHANCE))) {
            assertTrue(whole(drawn(model)).stream()
                    .allMatch(row -> String.valueOf(cell(row, "x")).length() <= 4));
        }
    }

    @Test
    void muchEpsilonLeavesTheTableAndLittleLeavesNothing() {
        List<Map<String, Object>> much = drawn(BayesianNetwork.fit(chain(), OptionalDouble.of(1000), CHANCE));
        assertEquals(0.9, agree(much, "a", "b"), 0.03);
        // What little leaves is chance: over many noises rows agree in half of the cases.
        double agreed = IntStream.range(0, 40)
                .mapToObj(i -> BayesianNetwork.fit(chain(), OptionalDouble.of(1e-4), CHANCE.at(i)))
                .mapToDouble(model -> agree(drawn(model).subList(0, 50), "a", "b"))
                .average()
                .orElseThrow();
        assertEquals(0.4, agreed, 0.25);
    }

    /** Three columns at epsilon 1: two choices at 0.25 and three tables at 1/6. */
    @Test
    void whatIsSpentAddsUpToEpsilon() {
        PrivacyLoss loss = new PrivacyLoss(1, 3);
        assertEquals(0.25, loss.choice(), 1e-12);
        assertEquals(1 / 6.0, loss.table(), 1e-12);
        assertEquals(1, loss.spent(), 1e-12);
        assertEquals(1, new PrivacyLoss(1, 1).spent(), 1e-12);
        String said = BayesianNetwork.fit(chain(), OptionalDouble.of(1), CHANCE).described();
        assertTrue(said.contains("(epsilon 1.0, delta 0)") && said.contains("2 choices at 0.2500"), said);
    }

    /** The difference of two geometric numbers with ratio r: the mean of its square is 2 r / (1 - r)^2, and P(k + 1) / P(k) = r. */
    @Test
    void theNoiseIsGeometric() {
        PrivacyLoss loss = new PrivacyLoss(1, 1);
        double ratio = Math.exp(-0.5);
        double[] noise = IntStream.range(0, 40_000)
                .mapToDouble(i -> loss.noisy(1000, CHANCE.at(i)) - 1000)
                .toArray();
        double square = Arrays.stream(noise).map(x -> x * x).average().orElseThrow();
        assertEquals(2 * ratio / Math.pow(1 - ratio, 2), square, 0.5);
        double one = Arrays.stream(noise).filter(x -> x == 1).count();
        double two = Arrays.stream(noise).filter(x -> x == 2).count();
        assertEquals(ratio, two / one, 0.03);
    }

    /** The mutual information of n rows changes by at most that of the lemma. */
    @Test
    void anotherRowChangesNoChoiceByMoreThanItsShare() {
        PrivacyLoss loss = new PrivacyLoss(2, 2);
        int n = 10;
        double change = 0.2 * Math.log(5.5) + 0.9 * Math.log(11 / 9.0);
        // The weight of a choice that says more by the greatest change is e^(1/2) times as large.
        assertEquals(Math.exp(loss.choice() / 2), loss.weight(change, 0, n) / loss.weight(0, 0, n), 1e-12);
    }

    @Test
    void withAnEpsilonTheSchemaMustSayWhatValuesThereAre() {
        IllegalArgumentException range = assertThrows(
                IllegalArgumentException.class, () -> BayesianNetwork.fit(numbers(), OptionalDouble.of(1), CHANCE));
        assertEquals(
                "column x needs a range in the schema: with epsilon nothing may be told from the rows",
                range.getMessage());
        TableSchema schema = new TableSchema(
                List.of(Column.of("age", ColumnKind.COUNT)), List.of(new Constraint.Range("age", "age", 0, 100)));
        TrainingTable ages =
                table(schema, IntStream.range(0, 300).mapToObj(i -> "" + i % 80).toList());
        List<Map<String, Object>> rows = drawn(BayesianNetwork.fit(ages, OptionalDouble.of(5), CHANCE));
        assertTrue(rows.stream().map(row -> cell(row, "age")).allMatch(age -> age.equals("") || (long) age <= 100));
    }
}
