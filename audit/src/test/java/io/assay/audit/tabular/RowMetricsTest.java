package io.assay.audit.tabular;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Finding;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import io.assay.testkit.Samples;
import io.assay.testkit.TableCorpus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Hand-worked and edge cases of the golden set (kind inline) of metrics that look at whole rows. */
class RowMetricsTest {

    private static final double EXACT = 1e-9;
    private static final double[][] REAL = {{0, 0}, {1, 0}, {0, 1}, {2, 2}, {4, 1}};
    private static final double[][] MADE = {{0.1, 0.2}, {1, 1}, {3, 2}, {4, 1}, {9, 9}};

    private static final TableSchema NUMBER =
            new TableSchema(List.of(Column.of("a", ColumnKind.CONTINUOUS)), List.of());
    private static final TableSchema DECISIONS = new TableSchema(
            List.of(
                    Column.of("protected", ColumnKind.CATEGORICAL),
                    Column.of("label", ColumnKind.BOOLEAN),
                    Column.of("prediction", ColumnKind.BOOLEAN)),
            List.of());

    private static List<Sample> numbers(String[] real, String[] made) {
        return Samples.together(
                TableCorpus.rows(Role.REFERENCE, NUMBER, real), TableCorpus.rows(Role.SYNTHETIC, NUMBER, made));
    }

    private static double[] gower(String[] real, String[] made) {
        Table reference = TableSet.of(state(numbers(real, made))).reference();
        Table synthetic = TableSet.of(state(numbers(real, made))).synthetic();
        Selection columns = new Selection(List.of("a"), List.of());
        return Neighbours.of(RowDistance.GOWER.between(synthetic, reference, reference, columns), 1, false)
                .firsts();
    }

    private static TableState state(List<Sample> samples) {
        TableState state = new TableState();
        samples.forEach(sample -> state.add(new io.assay.core.Observation(sample, sample.ordinal())));
        return state;
    }

    @Test
    void gowerIsByTheRangeOfTheSearchedTableAndAtMostOne() {
        assertArrayEquals(
                new double[] {0.2, 0}, gower(new String[] {"0", "5", "8", "9", "10"}, new String[] {"3", "5"}), EXACT);
        assertArrayEquals(new double[] {1}, gower(new String[] {"0", "10"}, new String[] {"40"}), EXACT);
        assertArrayEquals(new double[] {0, 1}, gower(new String[] {"5", "5"}, new String[] {"5", "6"}), EXACT);
    }

    @Test
    void nearestRowsKeepTheLowestPlaceOfTies() {
        Neighbours two =
                Neighbours.of(new Encoding.Euclid(new double[][] {{1}, {2}}, new double[][] {{1}, {1}, {5}}), 2, false);
        assertArrayEquals(new int[] {0, 1}, two.index()[0]);
        assertArrayEquals(new double[] {1, 1}, two.distance()[1]);
        assertThrows(
                NothingToMeasure.class,
                () -> Neighbours.of(new Encoding.Euclid(new double[][] {{1}}, new double[][] {{1}}), 2, false));
    }

    @Test
    void shellsOfFivePointsAsInTheGoldenSet() {
        Map<String, Double> alpha = AlphaPrecision.precision(REAL, MADE).values();
        assertEquals(0.5747919143876338, requireNonNull(alpha.get("alpha-precision")), EXACT);
        assertEquals(0.560998810939358, requireNonNull(alpha.get("alpha-precision-riemann")), EXACT);
        assertEquals(0.575632183908046, requireNonNull(alpha.get("alpha-precision-normalised")), EXACT);
        Map<String, Double> beta = BetaRecall.recall(REAL, MADE).values();
        assertEquals(0.6768133174791915, requireNonNull(beta.get("beta-recall")), EXACT);
        assertEquals(0.8599286563614744, AlphaPrecision.precision(REAL, REAL).value(), EXACT);
        assertEquals(0.8599286563614744, BetaRecall.recall(REAL, REAL).value(), EXACT);
    }

    @Test
    void ballsOfFourPointsAsInTheGoldenSet() {
        double[][] real = {{0, 0}, {1, 0}, {0, 1}, {5, 5}};
        double[][] made = {{0.1, 0.1}, {0.9, 0.1}, {4, 4}, {9, 9}};
        Map<String, Double> one = new Prdc(1, Prdc.Edge.LT, List.of(), List.of())
                .measure(real, made)
                .values();
        assertEquals(Map.of("precision", 1.0, "recall", 0.75, "density", 2.0, "coverage", 1.0), new TreeMap<>(one));
        Map<String, Double> two = new Prdc(2, Prdc.Edge.LT, List.of(), List.of())
                .measure(real, made)
                .values();
        assertEquals(1.125, requireNonNull(two.get("density")), EXACT);
        assertThrows(NothingToMeasure.class, () -> new Prdc(4, Prdc.Edge.LT, List.of(), List.of()).measure(real, made));
    }

    @Test
    void membershipScoresAreRankedWithHalfTies() {
        MembershipAttack attack =
                new MembershipAttack(new double[] {0.9, 0.8, 0.8, 0.3}, new double[] {0.8, 0.4, 0.2, 0.1});
        assertEquals(0.8125, attack.area(), EXACT);
        assertEquals(0.5, attack.advantage(), EXACT);
        assertEquals(0.25, attack.truePositives(0.1), EXACT);
        assertEquals(0.5, new MembershipAttack(new double[] {1, 1}, new double[] {1}).area(), EXACT);
        assertThrows(NothingToMeasure.class, () -> new MembershipAttack(new double[] {1}, new double[0]));
    }

    @Test
    void riskIsWhatTheAttackGainsOverItsControl() {
        AttackRisk.Rate attack = AttackRisk.Rate.of(23, 100, 0.95);
        assertEquals(0.23998824451588613, attack.centre(), EXACT);
        assertEquals(0.08155558571285167, attack.error(), EXACT);
        AttackRisk.Rate over = attack.over(AttackRisk.Rate.of(12, 100, 0.95));
        assertEquals(0.12232996854153903, over.centre(), EXACT);
        assertEquals(0.11439476615919403, over.error(), EXACT);
        AttackRisk.Rate none = AttackRisk.Rate.of(0, 20, 0.9).over(AttackRisk.Rate.of(1, 20, 0.9));
        assertEquals(-0.049133357039083544, none.centre(), EXACT);
        assertEquals(0.1269245992473913, none.error(), EXACT);
    }

    @Test
    void epsilonIsBoundedByTheLimitsOfBothRates() {
        PrivacyBudget.Bound bound = PrivacyBudget.lowerBound(90, 100, 5, 100, 0);
        assertEquals(1.9879745637300572, bound.lower(), EXACT);
        assertEquals(0.8237774022599773, bound.truePositivesLow(), EXACT);
        assertEquals(0.11283491110546276, bound.falsePositivesHigh(), EXACT);
        assertEquals(
                3.0044152774305304,
                PrivacyBudget.lowerBound(400, 1000, 10, 1000, 1e-5).lower(),
                EXACT);
        assertEquals(0, PrivacyBudget.lowerBound(30, 500, 28, 500, 1e-5).lower(), EXACT);
        assertEquals(
                2.5695846830164917, PrivacyBudget.lowerBound(50, 50, 0, 50, 0).lower(), EXACT);
    }

    @Test
    void epsilonOfDeclaredNoiseIsThatOfTheAccountant() {
        assertEquals(4.752728336819822, PrivacyBudget.gaussian(1, 1, 1e-5), 1e-6);
        assertEquals(8.087861628831664, PrivacyBudget.gaussian(2, 10, 1e-5), 1e-6);
        assertEquals(72.59647861104412, PrivacyBudget.gaussian(4, 1000, 1e-6), 1e-6);
    }

    @Test
    void associationsOfATwoByTwoTable() {
        String[] one = new String[100];
        String[] other = new String[100];
        for (int i = 0; i < 100; i++) {
            one[i] = i < 30 ? "a" : "b";
            other[i] = i < 10 || i >= 30 && i < 60 ? "x" : "y";
        }
        Joint joint = Joint.of(Factor.of(one), Factor.of(other));
        assertEquals(0.0890870806374748, joint.cramersV(), EXACT);
        assertEquals(0, joint.corrected(), EXACT);
        assertEquals(
                0.4472135954999579,
                Associations.correlationRatio(Factor.of(new String[] {"0", "1", "0", "1"}), new double[] {1, 2, 3, 4})
                        .orElseThrow(),
                EXACT);
    }

    @Test
    void groupsAreComparedByTheirRates() {
        List<Sample> eight = TableCorpus.rows(
                Role.SYNTHETIC, DECISIONS, "a,1,1", "a,1,0", "a,0,1", "a,0,0", "b,1,1", "b,1,1", "b,0,0", "b,0,0");
        assertEquals(0, Samples.measure(new StatisticalParity(), eight), EXACT);
        assertEquals(1, Samples.measure(new DisparateImpact(), eight), EXACT);
        assertEquals(0.5, Samples.measure(new EqualizedOdds(), eight), EXACT);
        assertEquals(0.5, Samples.measure(new EqualOpportunity(), eight), EXACT);
        List<Sample> without = TableCorpus.rows(Role.SYNTHETIC, DECISIONS, "a,1,1", "a,0,0", "b,0,1", "b,0,0");
        assertThrows(NothingToMeasure.class, () -> Samples.measure(new EqualizedOdds(), without));
        List<Sample> single = TableCorpus.rows(Role.SYNTHETIC, DECISIONS, "a,1,1", "a,0,0");
        assertThrows(NothingToMeasure.class, () -> Samples.measure(new StatisticalParity(), single));
    }

    @Test
    void shiftsOfGroupsAndOfLabelsWithinThem() {
        List<Sample> vanished = Samples.together(
                TableCorpus.rows(Role.REFERENCE, DECISIONS, "x,1,1", "x,0,1", "y,1,1"),
                TableCorpus.rows(Role.SYNTHETIC, DECISIONS, "x,1,1", "x,0,1"));
        assertEquals(0.5, Samples.measure(new ConditionalShift(), vanished), EXACT);
        assertEquals(1 / 3.0, Samples.measure(new CoverageGap(), vanished), EXACT);
    }

    @Test
    void aCopyIsNotNewAndANearCopyIsFoundWithinOnePerCent() {
        Measurement near = Samples.measured(
                new RowNovelty(), numbers(new String[] {"100"}, new String[] {"101", "98.9", "100.5"}));
        assertEquals(1, near.value(), EXACT);
        assertEquals(1 / 3.0, requireNonNull(near.values().get("new-row-synthesis")), EXACT);
    }

    @Test
    void psiAndJensenShannonOfGivenShares() {
        List<Sample> given = Samples.together(
                TableCorpus.rows(Role.REFERENCE, DECISIONS, "a,0,0", "b,0,0", "c,0,0", "d,0,0"),
                TableCorpus.rows(
                        Role.SYNTHETIC,
                        DECISIONS,
                        "a,0,0",
                        "b,0,0",
                        "b,0,0",
                        "c,0,0",
                        "c,0,0",
                        "c,0,0",
                        "d,0,0",
                        "d,0,0",
                        "d,0,0",
                        "d,0,0"));
        assertEquals(
                0.22821740957339182,
                Samples.measured(new PopulationStability("protected", 1e-6), given)
                        .value(),
                EXACT);
    }

    @Test
    void everyCopyOfARealRowIsNamedAndHeldAgainstCopiesOfUnseenRows() {
        // Of 5 synthetic rows 3 equal a reference row, 1 equals one of the holdout. With z = 1.96 Wilson's centres are
        // (3 + 1.92) / 8.84 = 0.5565 and (1 + 1.92) / 8.84 = 0.3304: (0.5565 - 0.3304) / (1 - 0.3304) = 0.3377.
        List<Sample> samples = Samples.together(
                TableCorpus.rows(Role.SYNTHETIC, NUMBER, new String[] {"1", "2", "3", "40", "50"}),
                TableCorpus.rows(Role.REFERENCE, NUMBER, new String[] {"1", "2", "3", "4"}),
                TableCorpus.rows(Role.HOLDOUT, NUMBER, new String[] {"50", "60", "70", "80"}));
        Measurement measured = Samples.measured(new CopiedRows(), samples);
        assertEquals(0.3377, measured.value(), 1e-4);
        assertEquals(3, requireNonNull(measured.values().get("copies")), EXACT);
        assertEquals(
                List.of("equal to a real row in all 1 columns", "equal to a real row in all 1 columns"),
                measured.evidence().subList(1, 3).stream().map(Finding::note).toList());
    }

    @Test
    void agreementNamesColumnsAndNoValue() {
        TableSchema schema = new TableSchema(
                List.of(
                        Column.of("age", ColumnKind.CONTINUOUS),
                        Column.of("sex", ColumnKind.CATEGORICAL),
                        Column.of("job", ColumnKind.CATEGORICAL)),
                List.of());
        List<Sample> samples = Samples.together(
                TableCorpus.rows(Role.SYNTHETIC, schema, new String[] {"39.0,f,nurse", "20,f,"}),
                TableCorpus.rows(Role.REFERENCE, schema, new String[] {"39,f,judge", "21,m,cook"}));
        TableSet tables = TableSet.of(state(samples));
        Agreement agreement =
                new Agreement(tables.synthetic(), tables.reference(), Selection.of(schema, List.of(), List.of()));
        assertEquals("agrees with a real row in 2 of 3 columns: age, sex", agreement.words(0, 0));
        assertEquals("agrees with a real row in 0 of 3 columns", agreement.words(1, 1));
    }

    @Test
    void descriptionsByTwoColumnsThatFitOneRowAreCountedInReferenceAndHoldout() {
        // The median is 2: "at most 1, a" and "at least 3, b" fit a single synthetic row, "at most 2, a" two. Both fit
        // one reference row each; of the
        // holdout only (9, b) is fitted.
        TableSchema schema = new TableSchema(
                List.of(Column.of("x", ColumnKind.CONTINUOUS), Column.of("g", ColumnKind.CATEGORICAL)), List.of());
        String[] rows = {"1,a", "2,a", "3,b"};
        List<Sample> samples = Samples.together(
                TableCorpus.rows(Role.SYNTHETIC, schema, rows),
                TableCorpus.rows(Role.REFERENCE, schema, rows),
                TableCorpus.rows(Role.HOLDOUT, schema, "1,b", "9,b", "5,a"));
        Measurement measured = Samples.measured(new SinglingOutMultivariate(2, 20, List.of(), List.of()), samples);
        assertEquals(2, requireNonNull(measured.values().get("queries")), EXACT);
        assertEquals(2, requireNonNull(measured.values().get("successes")), EXACT);
        assertEquals(1, requireNonNull(measured.values().get("control-successes")), EXACT);
    }
}
