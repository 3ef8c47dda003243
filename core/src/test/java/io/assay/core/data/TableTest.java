package io.assay.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir
    Path directory;

    private Reading read(String name, String... lines) throws IOException, DataProblems {
        return Reading.of(Reading.write(directory, name, String.join("\n", lines)));
    }

    @Test
    void readsQuotedFieldsWithSeparatorsQuotesAndNewlines() throws Exception {
        Reading read = read("a.csv", "text,label", "\"one, \"\"two\"\"", "three\",x", "four,y");
        assertEquals(List.of("one, \"two\"\nthree", "four"), read.texts());
        assertEquals(List.of("x", "y"), read.labels());
        assertEquals(List.of("a.csv:2", "a.csv:4"), read.ids()); // The line where the row starts.
    }

    @Test
    void rejectsRowsWithTheWrongNumberOfFields() throws Exception {
        Reading read = read("a.csv", "text,label", "a,b,c", "d", "e,f");
        assertEquals(List.of("e"), read.texts());
        assertEquals(List.of(2L, 3L), read.rejects().stream().map(Reject::line).toList());
        assertTrue(read.rejects().get(0).reason().startsWith("the row has 3 fields where 2 are expected"));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws Exception {
        Reading read = read("a.csv", "text,label", "a,b", "\"open,c", "d,e", "f,g");
        assertEquals(List.of("a", "d", "f"), read.texts());
        assertEquals(List.of("a.csv:2", "a.csv:4", "a.csv:5"), read.ids());
        assertEquals(3, read.rejects().get(0).line());
        assertTrue(read.rejects().get(0).reason().startsWith("a quote is opened and never closed"));
    }

    @Test
    void readsSemicolonsAsSpreadsheetsWriteThem() throws Exception {
        assertEquals(
                List.of("a, b", "c"),
                read("a.csv", "text;label", "a, b;1", "c;2").texts());
    }

    @Test
    void takesQuotesInTabbedTextAsTheyAre() throws Exception {
        Reading read = read(
                "a.tsv", "ham\t\"Petey boy where are you", "spam\tcall \"now\" for a prize", "ham\tok then see you");
        assertEquals(List.of("\"Petey boy where are you", "call \"now\" for a prize", "ok then see you"), read.texts());
        assertEquals(List.of("ham", "spam", "ham"), read.labels());
        assertEquals("text: text = column2, label = column1", read.layout());
    }

    @Test
    void readsQuotesInTabbedTextWhereTheyAreUsedAsSuch() throws Exception {
        Reading read = read("a.tsv", "text\tlabel", "\"one \"\"two\"\"\"\tx", "three\ty");
        assertEquals(List.of("one \"two\"", "three"), read.texts());
    }

    @Test
    void nameslessAndRepeatedColumnsGetNamesOfTheirOwn() throws Exception {
        Reading read = read("a.csv", ",x,x,tweet", "0,1,2,hello");
        assertEquals(
                List.of("column1", "x", "x_2", "tweet"),
                List.copyOf(read.samples().get(0).fields().columns().keySet()));
    }

    @Test
    void recognisesATableWithoutAName() throws Exception {
        Path file = Reading.write(directory, "data", "text\tlabel\none two\t1\nthree four\t0\n");
        assertEquals("tsv", Reading.of(file).file().format());
    }

    @Test
    void survivesARowAboveTheLimit() throws Exception {
        Path file = Reading.write(
                directory, "a.csv", "text,label\n" + "x".repeat(5000) + ",a\nfine,b\n\"" + "y\n".repeat(900));
        ReadOptions options = ReadOptions.TEXT.limits(ReadLimits.DEFAULT.recordBytesMax(1024));
        Reading read = Reading.of(List.of(file.toString()), options, "");
        assertEquals("fine", read.texts().get(0));
        assertEquals(2, read.rejects().get(0).line());
        assertTrue(read.rejects().get(0).reason().contains("longer than 1024 bytes"));
        assertTrue(read.rejects().get(1).reason().startsWith("a quote is opened"));
        assertEquals(4, read.rejects().get(1).line());
    }
}
