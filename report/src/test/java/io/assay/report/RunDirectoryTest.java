package io.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class RunDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void writesTheReportLast() throws IOException {
        List<Path> written = RunDirectory.write(directory, SampleReport.typical());
        assertEquals(
                List.of(
                        "text.pii-rate.jsonl",
                        "text.verbatim-copies.jsonl",
                        "text.near-duplicates.jsonl",
                        "report.html",
                        "report.md",
                        "junit.xml",
                        "report.json"),
                written.stream().map(file -> file.getFileName().toString()).toList());
        assertTrue(written.stream().allMatch(Files::isRegularFile));
    }

    @Test
    void anInterruptedRunLeavesNothingThatLooksWhole() throws IOException {
        RunDirectory.write(directory, SampleReport.typical());
        Files.delete(directory.resolve("report.md"));
        Files.createDirectories(directory.resolve("report.md/in-the-way"));
        assertThrows(IOException.class, () -> RunDirectory.write(directory, SampleReport.typical()));
        assertFalse(Files.exists(directory.resolve("report.json")));
    }

    @Test
    void filesOfAnEarlierReportAreGone() throws IOException {
        RunDirectory.write(directory, SampleReport.typical());
        RunDirectory.write(directory, SampleReport.allSkipped());
        try (Stream<Path> files = Files.walk(directory)) {
            assertEquals(
                    List.of("report.html", "report.json", "report.md"),
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void everyLineOfEvidenceIsAFinding() throws IOException {
        RunDirectory.write(directory, SampleReport.typical());
        String line = Files.readString(directory.resolve("evidence/text.pii-rate.jsonl"));
        assertTrue(
                line.startsWith(
                        "{\"metric\":\"text.pii-rate\",\"note\":\"an address and a phone number\",\"score\":2,\"samples\":[{\"id\":\"syn-31\""),
                line);
        assertTrue(line.contains("{\"from\":11,\"to\":24,\"label\":\"PHONE\"}"), line);
    }

    @Test
    void failedGatesAreFailuresWhateverTheyHold() throws Exception {
        String xml = JUnitXml.print(SampleReport.hostile());
        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals(1, suite.getElementsByTagName("failure").getLength());
    }
}
