package io.assay.audit.tabular;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Auditable;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.Constraint;
import io.assay.core.table.TableSchema;
import io.assay.testkit.Samples;
import io.assay.testkit.TableCorpus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-worked and edge cases of the golden set (kind inline); the laws and the files are checked elsewhere. */
class ColumnMetricsTest {

    private static final double EXACT = 1e-12;

    private static TableSchema schema(ColumnKind... kinds) {
        List<Column> columns = new java.util.ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            columns.add(Column.of(String.valueOf((char) ('a' + i)), kinds[i]));
        }
        return new TableSchema(columns, List.of());
    }

    private static final TableSchema NUMBER = schema(ColumnKind.CONTINUOUS);
    private static final TableSchema NAME = schema(ColumnKind.CATEGORICAL);
    private static final TableSchema NUMBERS = schema(ColumnKind.CONTINUOUS, ColumnKind.CONTINUOUS);
    private static final TableSchema NAMES = schema(ColumnKind.CATEGORICAL, ColumnKind.CATEGORICAL);

    /** One column: real values and synthetic ones, each in a line with blanks between; {@code _} is missing. */
    private static List<Sample> column(TableSchema schema, String real, String synthetic) {
        return Samples.together(
                TableCorpus.rows(Role.REFERENCE, schema, cells(real)),
                TableCorpus.rows(Role.SYNTHETIC, schema, cells(synthetic)));
    }

    private static String[] cells(String line) {
        return line.isEmpty() ? new String[0] : line.replace("_", "").split(" ", -1);
    }

    private static double of(Auditable metric, TableSchema schema, String real, String synthetic) {
        return Samples.measure(metric, column(schema, real, synthetic));
    }

    private static void nothing(Auditable metric, TableSchema schema, String real, String synthetic) {
        assertThrows(NothingToMeasure.class, () -> of(metric, schema, real, synthetic));
    }

    @Test
    void ksSeesTheGreatestGapAndDropsMissingValues() {
        assertEquals(0.5, of(new KsComplement("a"), NUMBER, "1 2 2 3", "2 3 4 4"), EXACT);
        assertEquals(1, of(new KsComplement("a"), NUMBER, "1 2 3", "3 2 1"), EXACT);
        assertEquals(0, of(new KsComplement("a"), NUMBER, "1 2", "3 4 5"), EXACT);
        assertEquals(0.5, of(new KsComplement("a"), NUMBER, "1 _ 2", "_ 2 2 5"), EXACT);
        nothing(new KsComplement("a"), NUMBER, "1 2", "_ _");
    }

    @Test
    void energyDistanceIsTheRootOfTwiceTheSquaredGap() {
        // The gap is 1 from 0 to 1: the root of 2.
        assertEquals(Math.sqrt(2), of(new EnergyDistance("a"), NUMBER, "0", "1"), EXACT);
        // F is 1/2 from 0 to 4 and G from 2 to 4: a gap of 1/2 from 0 to 2, so the root of 2 * 2 / 4.
        assertEquals(1, of(new EnergyDistance("a"), NUMBER, "0 4", "2 4"), EXACT);
        assertEquals(0, of(new EnergyDistance("a"), NUMBER, "1 2 5", "5 1 2"), EXACT);
        nothing(new EnergyDistance("a"), NUMBER, "1 2", "_ _");
    }

    @Test
    void aConstantReferenceHasNoRangeToHoldAnythingAgainst() {
        nothing(new Wasserstein("a"), NUMBER, "3 3", "1 2");
        nothing(new RangeCoverage("a"), NUMBER, "3 3", "1 2");
        nothing(new StatisticSimilarity("a"), NUMBER, "3 3", "1 2");
    }

    @Test
    void ksTakesDatesBefore1970() {
        TableSchema dates = schema(ColumnKind.DATE);
        assertEquals(0.5, of(new KsComplement("a"), dates, "1930-01-01 1980-01-01", "1980-01-01 1990-01-01"), EXACT);
    }

    @Test
    void totalVariationCountsAMissingValueAsACategoryUnlessTold() {
        assertEquals(0.7, of(new TvComplement("a", Nulls.CATEGORY, 0), NAME, "a _ b a", "a b b _ _"), EXACT);
        assertEquals(0, of(new TvComplement(), NAME, "a", "b"), EXACT);
        assertEquals(1, of(new TvComplement(), NAME, "_", "_ _"), EXACT);
        assertEquals(0.5, of(new TvComplement(), NAME, "\u00e9 e\u0301", "\u00e9 \u00e9"), EXACT);
        assertEquals(5 / 6.0, of(new TvComplement("a", Nulls.DROP, 0), NAME, "a b c a a b", "a b c a b c"), EXACT);
        nothing(new TvComplement("a", Nulls.DROP, 0), NAME, "a", "_");
    }

    @Test
    void totalVariationOfTenThousandCategoriesIsExact() {
        StringBuilder real = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            real.append(i == 0 ? "" : " ").append('c').append(i);
            other.append(i == 0 ? "" : " ").append('c').append(i + 5_000);
        }
        assertEquals(0.5, of(new TvComplement(), NAME, real.toString(), other.toString()), 1e-9);
    }

    @Test
    void boundariesAndCategoriesOfTheReferenceDecideWhatIsValid() {
        assertEquals(1, of(new BoundaryAdherence("a"), NUMBER, "1 5 3", "1 5 2"), EXACT);
        assertEquals(1 / 3.0, of(new BoundaryAdherence("a"), NUMBER, "1 2 3", "1 _ 4"), EXACT);
        assertEquals(0.5, of(new BoundaryAdherence("a"), NUMBER, "1 2 _ 3", "1 _ 4"), EXACT);
        assertEquals(2 / 3.0, of(new BoundaryAdherence("a"), NUMBER, "-1.5 2.5", "-1.5 2.5 2.5000001"), EXACT);
        nothing(new BoundaryAdherence("a"), NUMBER, "_ _", "1");
        assertEquals(0.75, of(new CategoryAdherence("a"), NAME, "a b c", "a d c a"), EXACT);
        assertEquals(2 / 3.0, of(new CategoryAdherence("a"), NAME, "a _", "a _ b"), EXACT);
        assertEquals(2 / 3.0, of(new CategoryAdherence("a"), NAME, "a b", "a _ b"), EXACT);
    }

    @Test
    void coverageIsOfCategoriesAndOfRanges() {
        assertEquals(1 / 3.0, of(new CategoryCoverage("a"), NAME, "a b c", "a d"), EXACT);
        nothing(new CategoryCoverage("a"), NAME, "_", "a");
        assertEquals(0.5, of(new RangeCoverage("a"), NUMBER, "0 10", "0 5"), EXACT);
        assertEquals(0, of(new RangeCoverage("a"), NUMBER, "0 10", "20 30"), EXACT);
        nothing(new RangeCoverage("a"), NUMBER, "2 2", "2 3");
    }

    @Test
    void missingValuesAreComparedByTheirShare() {
        assertEquals(0, of(new MissingValueSimilarity("a"), NUMBER, "1 2", "_ _"), EXACT);
    }

    @Test
    void chiSquaredIsZeroForEqualSharesAndNothingForOneCategory() {
        ChiSquared test = new ChiSquared("a", ChiSquared.Form.GOODNESS_OF_FIT);
        Measurement same = Samples.measured(test, column(NAME, "a a b c", "a a b c a a b c"));
        assertEquals(1, same.value(), EXACT);
        assertEquals(2.0, requireNonNull(same.values().get("df")));
        nothing(test, NAME, "a a", "a");
        Measurement worked = Samples.measured(new ChiSquared(), column(NAME, "a b b b", "a a b b"));
        assertEquals(0.4652, worked.value(), 5e-5); // 0.25/1.5 + 0.25/2.5, twice, with one degree of freedom.
    }

    @Test
    void correlationsOfOppositeSignsAreFarthestApart() {
        List<Sample> opposite = Samples.together(
                TableCorpus.rows(Role.REFERENCE, NUMBERS, "1,1", "2,2", "3,3"),
                TableCorpus.rows(Role.SYNTHETIC, NUMBERS, "1,3", "2,2", "3,1"));
        assertEquals(0, Samples.measure(new CorrelationSimilarity(), opposite), EXACT);
        List<Sample> missing = Samples.together(
                TableCorpus.rows(Role.REFERENCE, NUMBERS, "1,1", "2,3", "3,2", "4,", ",5"),
                TableCorpus.rows(Role.SYNTHETIC, NUMBERS, "1,4", "2,1", "3,3", "4,2"));
        assertEquals(0.55, Samples.measure(new CorrelationSimilarity(), missing), EXACT);
        List<Sample> constant = Samples.together(
                TableCorpus.rows(Role.REFERENCE, NUMBERS, "1,5", "2,5", "3,5"),
                TableCorpus.rows(Role.SYNTHETIC, NUMBERS, "1,1", "2,2", "3,4"));
        assertThrows(NothingToMeasure.class, () -> Samples.measure(new CorrelationSimilarity(), constant));
    }

    @Test
    void contingencySeesPairsWhereMarginsAreRight() {
        List<Sample> swapped = Samples.together(
                TableCorpus.rows(Role.REFERENCE, NAMES, "x,p", "x,p", "y,q", "y,q"),
                TableCorpus.rows(Role.SYNTHETIC, NAMES, "x,q", "x,q", "y,p", "y,p"));
        assertEquals(0, Samples.measure(new ContingencySimilarity(), swapped), EXACT);
        assertEquals(1, Samples.measure(new TvComplement(), swapped), EXACT);
    }

    @Test
    void wassersteinIsTheMeanShiftOfEqualSizes() {
        Measurement shift = Samples.measured(new Wasserstein("a"), column(NUMBER, "0 1 3", "5 6 8"));
        assertEquals(5, requireNonNull(shift.values().get("w1")), EXACT);
        Measurement sizes = Samples.measured(new Wasserstein("a"), column(NUMBER, "0 1", "0 0 1 3 3"));
        assertEquals(0.9, requireNonNull(sizes.values().get("w1")), EXACT);
    }

    @Test
    void constraintsCountAsTheirKindSays() {
        TableSchema unique = new TableSchema(NAME.columns(), List.of(new Constraint.Unique("u", List.of("a"))));
        Measurement repeated =
                Samples.measured(new ViolationRate(), TableCorpus.rows(Role.SYNTHETIC, unique, "a", "a", "a", "b", ""));
        assertEquals(2.0, requireNonNull(repeated.values().get("violations")));
        assertEquals(4.0, requireNonNull(repeated.values().get("checks")));
        TableSchema depends = new TableSchema(NAMES.columns(), List.of(new Constraint.Dependency("d", "a", "b")));
        Measurement groups = Samples.measured(
                new ViolationRate(), TableCorpus.rows(Role.SYNTHETIC, depends, "x,1", "x,2", "y,3", "y,3", "z,"));
        assertEquals(0.5, groups.value(), EXACT); // x breaks it, y holds, z has no value.
        TableSchema range = new TableSchema(NUMBER.columns(), List.of(new Constraint.Range("r", "a", 0, 1)));
        assertThrows(
                NothingToMeasure.class,
                () -> Samples.measure(new ViolationRate(), TableCorpus.rows(Role.SYNTHETIC, range, "", "")));
    }

    @Test
    void aMalformedCellIsCountedAndShown() {
        Measurement cells = Samples.measured(
                new TypeValidity(), TableCorpus.rows(Role.SYNTHETIC, NUMBER, "31", "about 40", "", "27", "inf"));
        assertEquals(0.5, cells.value(), EXACT); // Two of four: words and infinities are no numbers.
        assertTrue(cells.evidence().get(0).note().startsWith("a is no continuous value"));
    }
}
