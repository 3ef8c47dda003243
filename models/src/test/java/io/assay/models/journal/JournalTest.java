package io.assay.models.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    private static AnswerKey key(int i) {
        return AnswerKey.of("prompt-" + i, "openai:mock", 0);
    }

    private static byte[] body(int i) {
        return ("answer " + i).getBytes(StandardCharsets.UTF_8);
    }

    private static void keep(Journal journal, int i) throws Exception {
        journal.keep(key(i), body(i)).toCompletableFuture().get();
    }

    private Path file() {
        return folder.resolve(Journal.FILE);
    }

    /** A journal of so many answers, closed. */
    private byte[] written(int answers) throws Exception {
        try (Journal journal = Journal.open(folder)) {
            for (int i = 0; i < answers; i++) {
                keep(journal, i);
            }
        }
        return Files.readAllBytes(file());
    }

    @Test
    void whatWasKeptIsFoundAgainByAnotherProcess() throws Exception {
        written(3);
        try (Journal journal = Journal.open(folder)) {
            assertEquals(3, journal.answers());
            assertArrayEquals(body(1), journal.find(key(1)).orElseThrow());
            assertTrue(journal.find(key(7)).isEmpty());
        }
    }

    @Test
    void anotherDrawOrModelIsAnotherAnswer() {
        AnswerKey first = AnswerKey.of("prompt", "openai:mock", 0);
        assertFalse(first.equals(AnswerKey.of("prompt", "openai:mock", 1)));
        assertFalse(first.equals(AnswerKey.of("prompt", "openai:other", 0)));
        assertEquals(first, AnswerKey.ofHex(first.hex()));
    }

    @Test
    void aKeyIsTheSha256OfItsParts() {
        // printf 'prompt\nopenai:mock\n0' | sha256sum
        assertEquals(
                "795663c4a8033330e7b611d7e48e11a767f8bddb872c24344b3d4d0db8103cf0",
                AnswerKey.of("prompt", "openai:mock", 0).hex());
    }

    @Test
    void theLastAnswerToAKeyCounts() throws Exception {
        try (Journal journal = Journal.open(folder)) {
            journal.keep(key(0), body(0)).toCompletableFuture().get();
            journal.keep(key(0), body(1)).toCompletableFuture().get();
        }
        try (Journal journal = Journal.open(folder)) {
            assertArrayEquals(body(1), journal.find(key(0)).orElseThrow());
        }
    }

    /** The format by hand: header, then mark, length, CRC-32C of length, key and body, key, body; all big-endian. */
    @Test
    void aRecordLiesInTheFileAsTheFormatSays() throws Exception {
        byte[] file = written(1);
        ByteBuffer expected = ByteBuffer.allocate(8 + 44 + 8);
        expected.put("assayj01".getBytes(StandardCharsets.US_ASCII)).putInt(0xA55A9E37);
        byte[] key = java.util.HexFormat.of().parseHex(key(0).hex());
        ByteBuffer checked = ByteBuffer.allocate(4 + 32 + 8).putInt(8).put(key).put(body(0));
        CRC32C checksum = new CRC32C();
        checksum.update(checked.array());
        expected.putInt(8).putInt((int) checksum.getValue()).put(key).put(body(0));
        assertArrayEquals(expected.array(), file);
    }

    @Test
    void aJournalCutAtAnyByteOfItsLastRecordOpensAndGoesOn() throws Exception {
        byte[] whole = written(3);
        int record = Framing.size(body(2).length);
        for (int cut = 1; cut <= record; cut++) {
            Files.write(file(), Arrays.copyOf(whole, whole.length - cut));
            try (Journal journal = Journal.open(folder)) {
                assertEquals(2, journal.answers(), "cut by " + cut);
                assertEquals(0, journal.damagedBytes());
                keep(journal, 2);
            }
            assertArrayEquals(whole, Files.readAllBytes(file()), "cut by " + cut);
        }
    }

    @Test
    void aJournalCutWithinItsHeaderIsEmpty() throws Exception {
        byte[] whole = written(1);
        for (int length = 0; length < 8; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(folder)) {
                assertEquals(0, journal.answers());
                keep(journal, 0);
            }
            assertArrayEquals(whole, Files.readAllBytes(file()));
        }
    }

    @Test
    void aFlippedBitInTheLastRecordIsATornTail() throws Exception {
        byte[] whole = written(2);
        int start = whole.length - Framing.size(body(1).length);
        for (int at = start; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(file(), flipped);
            try (Journal journal = Journal.open(folder)) {
                assertEquals(1, journal.answers(), "flipped at " + at);
            }
        }
    }

    @Test
    void damageInTheMiddleCostsOnlyTheAnswerThere() throws Exception {
        byte[] whole = written(3);
        int record = Framing.size(body(1).length);
        for (int at = 8 + record; at < 8 + 2 * record; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x40;
            Files.write(file(), flipped);
            try (Journal journal = Journal.open(folder)) {
                assertTrue(
                        journal.find(key(0)).isPresent() && journal.find(key(2)).isPresent(), "flipped at " + at);
                assertTrue(journal.find(key(1)).isEmpty());
                assertEquals(record, journal.damagedBytes());
            }
        }
    }

    @Test
    void aLengthThatLiesIsDamageNotAnError() throws Exception {
        byte[] whole = written(2);
        ByteBuffer.wrap(whole).putInt(8 + 4, Integer.MAX_VALUE);
        Files.write(file(), whole);
        try (Journal journal = Journal.open(folder)) {
            assertEquals(1, journal.answers());
        }
    }

    @Test
    void aFileOfAnotherVersionIsRefusedAndLeftAlone() throws IOException {
        byte[] other = "assayj99 and more".getBytes(StandardCharsets.US_ASCII);
        Files.write(file(), other);
        UnusableJournal refused = assertThrows(UnusableJournal.class, () -> Journal.open(folder));
        assertTrue(refused.toString().contains("begins with 'assayj99', not 'assayj01'"), refused.toString());
        assertArrayEquals(other, Files.readAllBytes(file()));
    }

    @Test
    void aJournalIsOpenedOnce() {
        try (Journal first = Journal.open(folder)) {
            UnusableJournal refused = assertThrows(UnusableJournal.class, () -> Journal.open(folder));
            assertTrue(refused.toString().contains("in use by another run"), refused.toString());
            assertEquals(0, first.answers());
        }
        Journal.open(folder).close();
    }

    @Test
    void manyWritersShareTheDisk() throws Exception {
        try (Journal journal = Journal.open(folder)) {
            List<CompletableFuture<Void>> durable = new ArrayList<>();
            IntStream.range(0, 5000)
                    .forEach(i -> durable.add(journal.keep(key(i), body(i)).toCompletableFuture()));
            CompletableFuture.allOf(durable.toArray(CompletableFuture[]::new)).get();
            assertArrayEquals(body(4321), journal.find(key(4321)).orElseThrow());
        }
        try (Journal journal = Journal.open(folder)) {
            assertEquals(5000, journal.answers());
        }
    }

    @Test
    void anAnswerLargerThanTheBufferIsKept() throws Exception {
        byte[] large = new byte[5 << 20];
        Arrays.fill(large, (byte) 'x');
        try (Journal journal = Journal.open(folder)) {
            keep(journal, 0);
            journal.keep(key(1), large).toCompletableFuture().get();
            keep(journal, 2);
        }
        try (Journal journal = Journal.open(folder)) {
            assertArrayEquals(large, journal.find(key(1)).orElseThrow());
            assertArrayEquals(body(2), journal.find(key(2)).orElseThrow());
        }
    }

    @Test
    void whatIsKeptAfterClosingIsRefused() {
        Journal journal = Journal.open(folder);
        journal.close();
        ExecutionException refused = assertThrows(ExecutionException.class, () -> keep(journal, 0));
        assertTrue(refused.toString().contains("the journal is closed"), refused.toString());
    }
}
