package io.assay.app.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.app.Main;
import io.assay.core.review.Decision;
import io.assay.core.review.ReviewLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review that is killed keeps every decision that was made, and goes on with the next row. */
class KilledReviewTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void whatWasDecidedBeforeKillStands() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            rows.append("{\"id\": \"r%d\", \"text\": \"message %d\"}%n".formatted(i, i));
        }
        Files.writeString(folder.resolve("rows.jsonl"), rows);
        Process killed = review();
        try (BufferedReader shown = killed.inputReader();
                OutputStream keys = killed.getOutputStream()) {
            for (String label : List.of("ham", "spam", "ham")) {
                keys.write((label + "\n").getBytes(StandardCharsets.UTF_8));
                keys.flush();
            }
            // The fourth row is shown once the third decision is on the disk.
            awaited(shown, "message 3");
            killed.destroyForcibly();
            assertEquals(137, killed.waitFor());
        }
        Path log = folder.resolve("patches.jsonl");
        assertEquals(List.of("r0 ham", "r1 spam", "r2 ham"), decisions(log));
        Process again = review();
        try (BufferedReader shown = again.inputReader();
                OutputStream keys = again.getOutputStream()) {
            keys.write("spam\nq\n".getBytes(StandardCharsets.UTF_8));
            keys.flush();
            awaited(shown, "1 decision in");
        }
        assertEquals(0, again.waitFor());
        assertEquals(List.of("r0 ham", "r1 spam", "r2 ham", "r3 spam"), decisions(log));
    }

    private static void awaited(BufferedReader shown, String text) throws IOException {
        String line = shown.readLine();
        while (line != null && !line.contains(text)) {
            line = shown.readLine();
        }
        assertTrue(line != null, "it must come to " + text);
    }

    private static List<String> decisions(Path log) throws IOException {
        return ReviewLog.read(log).stream()
                .map((Decision decision) -> decision.item() + " " + decision.label())
                .toList();
    }

    private Process review() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "review",
                        folder.resolve("rows.jsonl").toString(),
                        "--map",
                        "id=id",
                        "--labels",
                        "spam,ham",
                        "--by",
                        "anne",
                        "--log",
                        folder.resolve("patches.jsonl").toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }
}
