package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static String row(int i) {
        return i % 10 == 0 ? i + ";\"two\nlines; and a \"\"word\"\"\";rare\r\n" : i + ";plain  text ;common\r\n";
    }

    private Path table(int rows) throws IOException {
        StringBuilder table = new StringBuilder("number;note;kind\r\n");
        IntStream.range(0, rows).forEach(i -> table.append(row(i)));
        return Files.writeString(folder.resolve("table.csv"), table);
    }

    private Cli split(Path data, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("split", data.toString(), "--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private String part(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    /** Rows with quoted line ends and doubled quotes, semicolons, carriage returns. */
    @Test
    void everyRowIsInOnePartAsItIsWrittenUnderTheRowOfNames() throws IOException {
        assertEquals(
                ExitCode.DONE,
                split(table(400), "--parts", "train=0.7,test=0.3").code());
        String train = part("train.csv");
        String test = part("test.csv");
        assertTrue(train.startsWith("number;note;kind\r\n"));
        assertTrue(test.startsWith("number;note;kind\r\n"));
        int inTrain = 0;
        for (int i = 0; i < 400; i++) {
            boolean here = train.contains("\n" + row(i));
            assertTrue(here != test.contains("\n" + row(i)), "row " + i);
            inTrain += here ? 1 : 0;
        }
        // Of 400 rows with chance 0.7 each, 280 are expected and the deviation is 9.2.
        assertEquals(280, inTrain, 37);
        String head = "number;note;kind\r\n";
        assertEquals(Files.size(folder.resolve("table.csv")) + head.length(), (long) train.length() + test.length());
    }

    @Test
    void valuesOfAColumnAreSharedOutExactly() throws IOException {
        split(table(200), "--parts", "train=0.75,test=0.25", "--by", "kind");
        assertEquals(15, part("train.csv").split("rare", -1).length - 1);
        assertEquals(135, part("train.csv").split("common", -1).length - 1);
        assertEquals(5, part("test.csv").split("rare", -1).length - 1);
    }

    /** The hash of a row's id decides: rows that come later move no row. */
    @Test
    void aRowStaysInItsPartWhenTheFileGrows() throws IOException {
        split(table(100), "--parts", "a=0.5,b=0.5");
        String before = part("a.csv");
        split(table(150), "--parts", "a=0.5,b=0.5");
        assertTrue(part("a.csv").startsWith(before));
    }

    @Test
    void linesOfJsonKeepTheirBytesAndTheLastOneGetsAnEnd() throws IOException {
        List<String> lines = IntStream.range(0, 50)
                .mapToObj(i -> "{\"n\" :  " + i + ", \"deep\": {\"x\": [1,2]}, \"id\": \"r" + i + "\"}")
                .toList();
        Path data = Files.writeString(folder.resolve("data.jsonl"), String.join("\n", lines));
        assertEquals(
                ExitCode.DONE,
                split(data, "--parts", "a=0.5,b=0.5", "--map", "id=id").code());
        List<String> both = new ArrayList<>(Files.readAllLines(folder.resolve("out/a.jsonl")));
        both.addAll(Files.readAllLines(folder.resolve("out/b.jsonl")));
        assertEquals(lines.stream().sorted().toList(), both.stream().sorted().toList());
    }

    /** A row that cannot be read is in no part, and said. */
    @Test
    void aRowThatCannotBeReadIsListed() throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), "a,b\n1,2\n3,4,5\n6,7\n");
        Cli done = split(data, "--parts", "all=1");
        assertEquals(ExitCode.DATA, done.code());
        assertEquals("a,b\n1,2\n6,7\n", part("all.csv"));
        assertTrue(part("rejects.jsonl").contains("\"line\":3"));
    }

    @Test
    void aSchemaNamesTheColumnsOfATableWithoutARowOfNames() throws IOException {
        StringBuilder rows = new StringBuilder();
        IntStream.range(0, 40).forEach(i -> rows.append(i + ", " + (i % 2 == 0 ? "yes" : "no") + "\n"));
        Path data = Files.writeString(folder.resolve("bare.csv"), rows);
        Path schema = Files.writeString(
                folder.resolve("schema.yaml"),
                "header: [age, income]\ncolumns:\n  age: {kind: count}\n  income: {kind: categorical}\n");
        Cli done = split(data, "--parts", "a=0.5,b=0.5", "--by", "income", "--schema", schema.toString());
        assertEquals(ExitCode.DONE, done.code(), done.err());
        assertEquals(10, part("a.csv").split("yes", -1).length - 1);
        assertEquals(20, part("a.csv").lines().count());
    }

    @Test
    void sharesAndColumnsThatMakeNoSenseAreTold() throws IOException {
        Path data = table(10);
        assertTrue(split(data, "--parts", "a=0.5,b=0.6").err().contains("shares must sum to 1, but sum to 1.1"));
        assertTrue(split(data, "--parts", "../a=1").err().contains("a part is named with letters"));
        assertTrue(split(data, "--parts", "a=1", "--by", "size").err().contains("no row has this column"));
        Path json = Files.writeString(folder.resolve("data.json"), "[{\"a\": 1, \"b\": 2}]");
        assertTrue(split(json, "--parts", "a=1").err().contains("convert it to jsonl or csv"));
    }
}
