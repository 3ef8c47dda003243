package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void fetchesAFileUnderANameAndChecksItLater() throws IOException {
        Path model = Files.writeString(folder.resolve("model.gguf"), "weights");
        Cli pulled = models("pull", model.toString(), "--name", "mine");
        assertEquals(ExitCode.DONE, pulled.code(), pulled.err());
        // printf weights | sha256sum
        assertTrue(
                pulled.out()
                        .startsWith(
                                "local:mine 7 bytes, SHA-256 9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c"),
                pulled.out());
        assertEquals("local:mine is intact\n", models("verify").out());
        Files.writeString(folder.resolve("cache/models/mine/model.gguf"), "others");
        Cli verified = models("verify", "local:mine");
        assertEquals(ExitCode.FAILED, verified.code());
        assertEquals("local:mine is not the file that was pinned: assay models pull local:mine\n", verified.out());
    }

    @Test
    void refusesAFileThatHashesToSomethingElse() throws IOException {
        Path model = Files.writeString(folder.resolve("model.gguf"), "weights");
        Cli pulled = models("pull", model.toString(), "--sha256", "0".repeat(64));
        assertEquals(ExitCode.UNREACHABLE, pulled.code());
        assertTrue(pulled.err().contains("model.gguf has another file: SHA-256"), pulled.err());
        assertEquals(
                "No weights are here: assay models list shows what can be fetched.\n",
                models("verify").out());
    }

    @Test
    void namesTheModelsThereAreWhenItIsNone() {
        Cli pulled = models("pull", "local:smollm2-135m-instrct");
        assertEquals(ExitCode.USAGE, pulled.code());
        assertTrue(pulled.err().contains("did you mean smollm2-135m-instruct?"), pulled.err());
    }

    private Cli models(String verb, String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "models";
        all[1] = verb;
        all[2] = "--cache";
        all[3] = folder.resolve("cache").toString();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Cli.run(all);
    }
}
