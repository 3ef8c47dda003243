package io.assay.core.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewLogTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final List<Decision> made = List.of(
            decision("r1", "anne", Decision.Kind.LABEL, "a"),
            decision("r2", "anne", Decision.Kind.SKIP, ""),
            decision("r1", "ben", Decision.Kind.LABEL, "b"));

    @BeforeEach
    void write() throws IOException {
        try (ReviewLog log = ReviewLog.open(file())) {
            for (Decision decision : made) {
                log.add(decision);
            }
        }
    }

    @Test
    void aLogCutInItsLastLineOpensWithTheOthersAndGoesOn() throws IOException {
        byte[] whole = Files.readAllBytes(file());
        int two = new String(whole, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .limit(2)
                .mapToInt(line -> line.length() + 1)
                .sum();
        // Every seventeenth byte, and the one before the last.
        for (int end = two;
                end < whole.length;
                end = end + 17 < whole.length || end == whole.length - 1 ? end + 17 : whole.length - 1) {
            Files.write(file(), java.util.Arrays.copyOf(whole, end));
            try (ReviewLog log = ReviewLog.open(file())) {
                assertEquals(made.subList(0, 2), log.decisions());
                log.add(made.get(2));
            }
            assertEquals(made, ReviewLog.read(file()));
        }
    }

    @Test
    void aChangedOrRemovedLineIsNamed() throws IOException {
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), List.of(lines.get(0).replace("\"a\"", "\"b\""), lines.get(1)));
        assertTrue(assertThrows(IOException.class, () -> ReviewLog.read(file()))
                .toString()
                .contains("line 1"));
        Files.write(file(), List.of(lines.get(0), lines.get(2)));
        assertTrue(assertThrows(IOException.class, () -> ReviewLog.read(file()))
                .toString()
                .contains("line 2"));
    }

    @Test
    void peopleWhoDifferLeaveAnItemOpenUntilSomebodySettlesIt() {
        Standing standing = Standing.of(made);
        assertTrue(standing.differ("r1"));
        assertTrue(standing.label("r1").isEmpty());
        Standing settled =
                Standing.of(List.of(made.get(0), made.get(2), decision("r1", "cleo", Decision.Kind.ADJUDICATION, "b")));
        assertFalse(settled.differ("r1"));
        assertEquals(Optional.of("b"), settled.label("r1").map(Decision::label));
    }

    @Test
    void undoTakesBackThePersonsLastDecisionOnly() {
        Standing standing =
                Standing.of(List.of(made.get(0), made.get(2), decision("r1", "ben", Decision.Kind.UNDO, "")));
        assertEquals(Optional.of("a"), standing.label("r1").map(Decision::label));
    }

    private static Decision decision(String item, String by, Decision.Kind kind, String label) {
        return new Decision(item, "print", by, "2026-01-02T03:04:05Z", kind, label, "", "");
    }

    private Path file() {
        return folder.resolve("patches.jsonl");
    }
}
