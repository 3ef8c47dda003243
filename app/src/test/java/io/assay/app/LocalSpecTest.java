package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.lm.LocalSettings;
import io.assay.lm.LocalSettings.Adapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSpecTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private LocalSpec parse(String text) {
        return LocalSpec.parse(text, LocalSettings.usual(folder));
    }

    private String refused(String text) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> parse(text)).getMessage());
    }

    @Test
    void aNameAloneIsRunAsUsual() {
        assertEquals(
                new LocalSpec("smollm2-135m-instruct", LocalSettings.usual(folder)), parse("smollm2-135m-instruct"));
    }

    @Test
    void contextAndAdaptersStandBehindAQuestionMark() throws Exception {
        Path one = Files.createFile(folder.resolve("one.gguf"));
        Path other = Files.createFile(folder.resolve("other.gguf"));
        LocalSpec spec = parse("model.gguf?context=4096&lora=" + one + "&scale=0.5&lora=" + other);
        assertEquals("model.gguf", spec.name());
        assertEquals(4096, spec.settings().contextTokens());
        assertEquals(
                List.of(new Adapter(one, 0.5), new Adapter(other, 1)),
                spec.settings().adapters());
    }

    @Test
    void aFileWhoseNameHoldsAQuestionMarkIsThatFile() throws Exception {
        Path odd = Files.createFile(folder.resolve("odd?context=1.gguf"));
        assertEquals(odd.toString(), parse(odd.toString()).name());
    }

    @Test
    void whatIsWrongIsNamed() {
        assertEquals(
                "there is no option contxt of a local model, only context, lora, scale; did you mean context?",
                refused("m?contxt=3"));
        assertEquals("context must be a number, but was many", refused("m?context=many"));
        assertEquals("context-tokens must be at least 2, but was 1", refused("m?context=1"));
        assertEquals("there is no adapter nowhere.gguf", refused("m?lora=nowhere.gguf"));
        assertEquals("an option of a local model is NAME=VALUE with & between, but was context", refused("m?context"));
        assertEquals("scale=2.0 says how strongly an adapter counts; name it with lora= before", refused("m?scale=2"));
    }
}
