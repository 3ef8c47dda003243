package io.assay.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    Path directory;

    private static final String TWO = "{\"text\":\"one\"}\n{\"text\":\"two\"}\n";

    private String problems(String... paths) {
        DataProblems problems =
                assertThrows(DataProblems.class, () -> Reading.of(Arrays.asList(paths), ReadOptions.TEXT, ""));
        return problems.problems().toString();
    }

    @Test
    void readsGzipAndZstdWhateverTheNames() throws Exception {
        Path gzip = Reading.pack(directory.resolve("a.jsonl.gz"), TWO, GZIPOutputStream::new);
        Path zstd = Reading.pack(directory.resolve("b.jsonl"), TWO, ZstdOutputStream::new);
        assertEquals(List.of("one", "two"), Reading.of(gzip).texts());
        assertEquals("gzip", Reading.of(gzip).file().compression());
        assertEquals(List.of("one", "two"), Reading.of(zstd).texts());
        assertEquals("zstd", Reading.of(zstd).file().compression());
    }

    @Test
    void readsGzipFilesThatWereJoined() throws Exception {
        Path gzip = Reading.pack(directory.resolve("a.jsonl.gz"), TWO, GZIPOutputStream::new);
        byte[] once = Files.readAllBytes(gzip);
        byte[] twice = Arrays.copyOf(once, once.length * 2);
        System.arraycopy(once, 0, twice, once.length, once.length);
        Files.write(gzip, twice);
        assertEquals(List.of("one", "two", "one", "two"), Reading.of(gzip).texts());
    }

    @Test
    void aBombEndsInARejectAfterTheRecordsBeforeIt() throws Exception {
        Path bomb = Reading.pack(directory.resolve("a.jsonl.gz"), TWO + "x".repeat(5_000_000), GZIPOutputStream::new);
        ReadLimits limits = new ReadLimits(1 << 20, 200, 100, 100, 1 << 20, 1L << 40, 10, 10);
        Reading read = Reading.of(List.of(bomb.toString()), ReadOptions.TEXT.limits(limits), "");
        assertEquals(List.of("one", "two"), read.texts());
        Reject last = read.rejects().get(read.rejects().size() - 1);
        assertEquals(3, last.line());
        assertTrue(last.reason().contains("more than 100 times its size, like a decompression bomb"), last.reason());
    }

    @Test
    void aFileThatWasCutOffKeepsItsWholeRecords() throws Exception {
        Path gzip = Reading.pack(directory.resolve("a.jsonl.gz"), TWO.repeat(1000), GZIPOutputStream::new);
        byte[] bytes = Files.readAllBytes(gzip);
        Files.write(gzip, Arrays.copyOf(bytes, bytes.length - 12));
        Reading read = Reading.of(gzip);
        assertTrue(read.samples().size() > 0);
        assertTrue(read.rejects().get(read.rejects().size() - 1).reason().contains("it ends too early"));
    }

    @Test
    void readsADirectoryInTheOrderOfNamesAndLeavesOtherFilesAlone() throws Exception {
        Reading.write(directory, "b/x.jsonl", "{\"text\":\"third\"}");
        Reading.write(directory, "a.jsonl", TWO);
        Reading.write(directory, "README.md", "not data");
        Reading.write(directory, ".hidden.jsonl", TWO);
        Reading read = Reading.of(directory);
        assertEquals(List.of("one", "two", "third"), read.texts());
        assertEquals(List.of("a.jsonl:1", "a.jsonl:2", "b/x.jsonl:1"), read.ids());
        assertTrue(read.samples().get(1).ordinal() < read.samples().get(2).ordinal());
    }

    @Test
    void readsWhatAPatternMatches() throws Exception {
        Reading.write(directory, "a1.jsonl", "{\"text\":\"one\"}");
        Reading.write(directory, "a2.jsonl", "{\"text\":\"two\"}");
        Reading.write(directory, "b.jsonl", "{\"text\":\"other\"}");
        assertEquals(
                List.of("one", "two"), Reading.of(directory.resolve("a*.jsonl")).texts());
    }

    @Test
    void twoFilesOfOneNameKeepTheirPathsApart() throws Exception {
        Path one = Reading.write(directory, "x/a.jsonl", "{\"text\":\"one\"}");
        Path two = Reading.write(directory, "y/a.jsonl", "{\"text\":\"two\"}");
        Reading read = Reading.of(List.of(one.toString(), two.toString()), ReadOptions.TEXT, "");
        assertEquals(List.of(one + ":1", two + ":1"), read.ids());
    }

    @Test
    void readsStandardInputMoreThanOnce() throws Exception {
        Reading read = Reading.of(List.of("-"), ReadOptions.TEXT, TWO);
        assertEquals(List.of("stdin:1", "stdin:2"), read.ids());
        assertEquals(read.samples(), Reading.of(read.data()).samples());
    }

    @Test
    void readsPlainTextByLinesAndManyFilesByFile() throws Exception {
        Path one = Reading.write(directory, "a.txt", "first line\n\nsecond line\n");
        assertEquals(List.of("first line", "second line"), Reading.of(one).texts());
        Reading.write(directory, "b.txt", "another\nfile\n");
        assertEquals(
                List.of("first line\n\nsecond line", "another\nfile"),
                Reading.of(directory).texts());
        assertEquals(
                List.of("first line", "second line", "another", "file"),
                Reading.of(directory, Map.of("text", "line")).texts());
        assertEquals(
                List.of("first line\n\nsecond line"),
                Reading.of(one, Map.of("text", "file")).texts());
    }

    @Test
    void readsOtherEncodingsAndNamesThem() throws Exception {
        String german =
                "{\"text\":\"Die Gr\u00f6\u00dfe der \u00c4pfel f\u00fcr die Gem\u00fcsesuppe ist sch\u00f6n\"}\n"
                        .repeat(5);
        Path latin = encoded("latin.jsonl", german, StandardCharsets.ISO_8859_1);
        assertTrue(Reading.of(latin).texts().get(0).startsWith("Die Größe der Äpfel"));
        assertEquals("ISO-8859-1", Reading.of(latin).file().charset());
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Reading read = Reading.of(encoded("u.jsonl", german, charset));
            assertEquals(5, read.samples().size());
            assertTrue(read.texts().get(4).startsWith("Die Größe der Äpfel"));
        }
    }

    private Path encoded(String name, String content, Charset charset) throws IOException {
        return Files.write(directory.resolve(name), content.getBytes(charset));
    }

    @Test
    void skipsAByteOrderMark() throws Exception {
        assertEquals(
                List.of("one", "two"),
                Reading.of(Reading.write(directory, "a.jsonl", "\uFEFF" + TWO)).texts());
        Path csv = Reading.write(directory, "a.csv", "\uFEFFtext,label\na,b\n");
        assertEquals(List.of("a"), Reading.of(csv).texts());
    }

    @Test
    void listsAllProblemsAtOnceEachWithWhatToDo() throws Exception {
        String empty = Reading.write(directory, "empty.jsonl", "").toString();
        String blank = Reading.write(directory, "blank.jsonl", "\n\n").toString();
        String image = Files.write(directory.resolve("x.jsonl"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})
                .toString();
        String zeros =
                Files.write(directory.resolve("zeros.txt"), new byte[5000]).toString();
        Path bare = Files.createDirectory(directory.resolve("bare"));
        String problems =
                problems(empty, blank, image, zeros, bare.toString(), directory + "/no.csv", directory + "/*.zip");
        assertTrue(problems.contains("empty.jsonl: the file is empty"), problems);
        assertTrue(problems.contains("blank.jsonl: the file holds no records"), problems);
        assertTrue(problems.contains("x.jsonl: is an image"), problems);
        assertTrue(problems.contains("zeros.txt: is a binary file"), problems);
        assertTrue(problems.contains("bare: the directory holds no data files"), problems);
        assertTrue(problems.contains("no.csv: there is no such file or directory"), problems);
        assertTrue(problems.contains("*.zip: no file matches the pattern"), problems);
    }

    @Test
    void aFileWithoutOneGoodRecordYieldsItsRejects() throws Exception {
        Reading read = Reading.of(Reading.write(directory, "a.jsonl", "{bad\n{worse\n"));
        assertEquals(List.of(), read.samples());
        assertEquals(2, read.rejects().size());
        assertEquals("none: no record could be read", read.layout());
    }
}
