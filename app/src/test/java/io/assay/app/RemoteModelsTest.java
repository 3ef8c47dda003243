package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.testkit.MockLlmServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteModelsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aJudgeOverHttpIsAskedOnceForEachTextAndNeverAgain() throws IOException {
        try (MockLlmServer server = MockLlmServer.start()) {
            Cli first = judged(server.address() + "/v1");
            assertEquals(ExitCode.DONE, first.code(), first.err());
            // Its answers are words at random: no verdict, and so no score.
            assertTrue(first.out().contains("the judge's verdict cannot be read"), first.out());
            assertEquals(2, server.requests());
            judged(server.address() + "/v1");
            assertEquals(2, server.requests());
        }
    }

    @Test
    void aJudgeThatCannotBeReachedEndsTheRunWithFive() throws IOException {
        String gone;
        try (MockLlmServer server = MockLlmServer.start()) {
            gone = server.address();
        }
        Cli run = judged(gone + "/v1");
        assertEquals(ExitCode.UNREACHABLE, run.code(), run.out());
        assertTrue(run.out().contains("assay: openai:judge never answered: "), run.out());
        assertTrue(Files.exists(folder.resolve("out/report.json")));
    }

    private Cli judged(String address) throws IOException {
        Path data = Files.writeString(folder.resolve("data.jsonl"), "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        return Cli.run(
                "audit",
                data.toString(),
                "--metrics",
                "text.acceptability",
                "--judge",
                "openai:judge@" + address,
                "--cache",
                folder.resolve("cache").toString(),
                "--out",
                folder.resolve("out").toString());
    }
}
