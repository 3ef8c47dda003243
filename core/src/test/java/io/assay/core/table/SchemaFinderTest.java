package io.assay.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Fields;
import io.assay.core.Row;
import io.assay.core.data.DataProblems;
import io.assay.core.data.SchemaText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the values of a column say of its kind, and what a schema file may say instead. */
class SchemaFinderTest {

    private static Column told(String... cells) {
        SchemaFinder finder = new SchemaFinder();
        for (String cell : cells) {
            finder.add(Map.of("x", cell));
        }
        return finder.columns(Set.of("x"), List.of()).get(0);
    }

    @Test
    void kindsAreToldFromTheValues() {
        assertEquals(ColumnKind.COUNT, told("1", "20", "", "3.0").kind());
        assertEquals(ColumnKind.CONTINUOUS, told("1.5", "-2", "1e3").kind());
        assertEquals(ColumnKind.BOOLEAN, told("0", "1", "1").kind());
        assertEquals(ColumnKind.BOOLEAN, told("True", "False").kind());
        assertEquals(ColumnKind.CATEGORICAL, told("red", "blue", "red").kind());
        assertEquals(ColumnKind.CONSTANT, told("DE", "DE").kind());
        assertEquals(ColumnKind.CONSTANT, told("", "").kind());
        assertEquals(ColumnKind.DATE, told("1931-02-28", "2020-01-01").kind());
        assertEquals(
                ColumnKind.TEXT,
                told("a long line of words", "another long line of words").kind());
    }

    @Test
    void namesOfRowsAreToldByTheirForm() {
        String[] codes = new String[30];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = "V" + (1000 + i);
        }
        assertEquals(ColumnKind.ID, told(codes).kind());
    }

    @Test
    void wordsForNothingCountAsMissingInColumnsOfNumbersOnly() {
        assertEquals(List.of("NA"), told("1.5", "NA", "2").missing());
        assertEquals(List.of(), told("red", "NA", "blue").missing());
    }

    @Test
    void decimalCommasAndForeignDatesAreRead() {
        Column price = told("1,5", "2,25");
        assertTrue(price.decimalComma());
        TableSchema schema = new TableSchema(List.of(price, told2("d", "28.02.1931", "01.12.2020")), List.of());
        Row row = Row.of(schema, Fields.of(Map.of("x", "1.234,5", "d", "01.01.1970")));
        assertEquals(1234.5, row.number(0));
        assertEquals(0, row.number(1));
    }

    private static Column told2(String name, String... cells) {
        SchemaFinder finder = new SchemaFinder();
        for (String cell : cells) {
            finder.add(Map.of(name, cell));
        }
        return finder.columns(Set.of(name), List.of()).get(0);
    }

    @Test
    void whatIsNoFiniteNumberIsMalformedAndNotMissing() {
        TableSchema schema = new TableSchema(List.of(Column.of("x", ColumnKind.CONTINUOUS)), List.of());
        for (String cell : List.of("inf", "1e999", "about 40", "0x10", "1d")) {
            Row row = Row.of(schema, Fields.of(Map.of("x", cell)));
            assertTrue(row.isMalformed(0), cell);
            assertFalse(row.isMissing(0), cell);
            assertFalse(row.hasNumber(0), cell);
        }
        assertTrue(Row.of(schema, Fields.of(Map.of())).isMissing(0));
    }

    @Test
    void aSchemaThatIsWrittenIsReadBack() throws DataProblems {
        TableSchema schema = new TableSchema(
                List.of(
                        new Column("size", ColumnKind.ORDINAL, List.of("?"), List.of("S", "M: large"), "", false),
                        new Column("day \"x\"", ColumnKind.DATE, List.of(), List.of(), "dd.MM.yyyy", false),
                        new Column("price", ColumnKind.CONTINUOUS, List.of(), List.of(), "", true)),
                List.of());
        SchemaText.Given read = SchemaText.read("s.yaml", SchemaText.write(schema), (table, column) -> Set.of());
        assertEquals(schema.columns(), read.columns());
    }

    @Test
    void mistakesInASchemaFileAreSaidWithTheirPlace() {
        DataProblems wrong = assertThrows(
                DataProblems.class,
                () -> SchemaText.read("s.yaml", "columns:\n  age: {kind: cuont}\n", (table, column) -> Set.of()));
        assertTrue(String.valueOf(wrong.getMessage()).contains("did you mean count?"), wrong::getMessage);
        DataProblems lacks = assertThrows(
                DataProblems.class,
                () -> SchemaText.read(
                        "s.yaml", "columns: {}\nconstraints: [{id: a, type: regex, column: x}]", (t, c) -> Set.of()));
        assertTrue(String.valueOf(lacks.getMessage()).contains("constraint a needs pattern"), lacks::getMessage);
    }
}
