package io.assay.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlTest {

    @TempDir
    Path directory;

    private Reading read(String... lines) throws IOException, DataProblems {
        return Reading.of(Reading.write(directory, "a.jsonl", String.join("\n", lines)));
    }

    @Test
    void makesASampleOfEachLineAndNamesItByFileAndLine() throws Exception {
        Reading read = read("{\"text\":\"one\",\"label\":\"a\"}", "", "{\"text\":\"two\",\"label\":\"b\"}");
        assertEquals(List.of("one", "two"), read.texts());
        assertEquals(List.of("a.jsonl:1", "a.jsonl:3"), read.ids()); // The blank line counts, but is no sample.
        assertEquals(List.of("a", "b"), read.labels());
        assertEquals("text: text = text, label = label", read.layout());
    }

    @Test
    void keepsEveryColumnAsJsonHasIt() throws Exception {
        Sample sample =
                read("{\"text\":\"x\",\"n\":-12,\"big\":12345678901,\"d\":0.1,\"e\":1e3,\"yes\":true,\"none\":null,"
                                + "\"list\":[1,\"a\",{\"b\":[]}],\"map\":{\"k\":{\"deep\":\"v\"}}}")
                        .samples()
                        .get(0);
        assertEquals(Optional.of(-12), sample.fields().value("n"));
        assertEquals(Optional.of(12345678901L), sample.fields().value("big"));
        assertEquals(Optional.of(0.1), sample.fields().value("d"));
        assertEquals(Optional.of(1000.0), sample.fields().value("e"));
        assertEquals(Optional.of(true), sample.fields().value("yes"));
        assertEquals(Optional.empty(), sample.fields().value("none"));
        assertEquals(
                Optional.of(List.of(1, "a", Map.of("b", List.of()))),
                sample.fields().value("list"));
        assertEquals(Optional.of("v"), sample.fields().value("map.k.deep"));
        assertFalse(sample.fields().columns().containsKey("none"));
        assertEquals(
                List.of("text", "n", "big", "d", "e", "yes", "list", "map"),
                List.copyOf(sample.fields().columns().keySet()));
    }

    @Test
    void readsEscapesAndCharactersBeyondAscii() throws Exception {
        Reading read = read("{\"text\":\"a\\n\\\"b\\\" \\u00e9 \\ud83d\\ude00 \\/ \u4e2d\u6587 \\\\\"}");
        assertEquals(List.of("a\n\"b\" é 😀 / \u4e2d\u6587 \\"), read.texts());
    }

    @Test
    void rejectsBadLinesWithLineAndReasonAndReadsTheOthers() throws Exception {
        Reading read = read(
                "{\"text\":\"good\"}",
                "{\"text\":\"cut",
                "{\"text\":\"twice\",\"text\":\"twice\"}",
                "{\"text\":\"more\"} {}",
                "{\"text\":NaN}",
                "{\"text\":7}",
                "{\"other\":\"x\"}",
                "42",
                "{\"text\":\"good too\"}");
        assertEquals(List.of("good", "good too"), read.texts());
        assertEquals(
                List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L),
                read.rejects().stream().map(Reject::line).toList());
        assertReason(read, 0, "is not valid JSON: Unexpected end-of-input");
        assertReason(read, 1, "Duplicate field 'text'");
        assertReason(read, 2, "there is more after the JSON value");
        assertReason(read, 3, "Non-standard token 'NaN'");
        assertReason(read, 4, "is a number, not text");
        assertReason(read, 5, "the record has no text");
        assertReason(read, 6, "the JSON value is a value_number_int");
        assertEquals("text", read.rejects().get(4).field());
        assertEquals("a.jsonl", read.rejects().get(0).file());
    }

    @Test
    void rejectsLinesThatAreNotUtf8WhereTheOthersAre() throws Exception {
        Path file = directory.resolve("a.jsonl");
        byte[] good = "{\"text\":\"caf\u00e9 caf\u00e9\"}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] bad = "{\"text\":\"caf\u00e9\"}\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        try (var out = java.nio.file.Files.newOutputStream(file)) {
            out.write(good);
            out.write(bad);
            out.write(good);
        }
        Reading read = Reading.of(file);
        assertEquals(List.of("café café", "café café"), read.texts());
        assertReason(read, 0, "Invalid UTF-8");
    }

    @Test
    void rejectsALineThatIsTooLongOrTooDeepAndReadsOn() throws Exception {
        String deep = "{\"text\":\"x\",\"d\":" + "[".repeat(300) + "]".repeat(300) + "}";
        Path file = Reading.write(
                directory, "a.jsonl", "{\"text\":\"" + "x".repeat(5000) + "\"}\n" + deep + "\n{\"text\":\"fine\"}\n");
        ReadOptions options = ReadOptions.TEXT.limits(ReadLimits.DEFAULT.recordBytesMax(1024));
        Reading read = Reading.of(List.of(file.toString()), options, "");
        assertEquals(List.of("fine"), read.texts());
        assertReason(read, 0, "longer than 1024 bytes");
        assertReason(read, 1, "nesting depth");
        assertEquals(List.of(1L, 2L), read.rejects().stream().map(Reject::line).toList());
    }

    @Test
    void readsALastLineWithoutNewlineAndLinesThatEndLikeWindows() throws Exception {
        assertEquals(
                List.of("a", "b"),
                read("{\"text\":\"a\"}\r", "{\"text\":\"b\"}").texts());
    }

    @Test
    void takesJsonForJsonLinesWhateverItsName() throws Exception {
        Path file = Reading.write(directory, "a.json", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n");
        assertEquals("jsonl", Reading.of(file).file().format());
    }

    @Test
    void readsRecordsWhoseColumnsChange() throws Exception {
        Reading read = read(
                "{\"text\":\"a\",\"b\":1}",
                "{\"b\":2,\"text\":\"c\"}",
                "{\"text\":\"d\"}",
                "{\"text\":\"e\",\"b\":3,\"z\":4}");
        assertEquals(List.of("a", "c", "d", "e"), read.texts());
        assertEquals(Optional.of(2), read.samples().get(1).fields().value("b"));
        assertEquals(Optional.empty(), read.samples().get(2).fields().value("b"));
        assertEquals(Optional.of(4), read.samples().get(3).fields().value("z"));
    }

    private static void assertReason(Reading read, int at, String part) {
        String reason = read.rejects().get(at).reason();
        assertTrue(reason.contains(part), reason);
    }
}
