package io.assay.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Unavailable;
import io.assay.models.ask.Budget;
import io.assay.models.provider.ProviderKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSpecTest {

    @TempDir
    Path folder;

    private static String problem(String spec) {
        return assertThrows(IllegalArgumentException.class, () -> ModelSpec.parse(spec))
                .toString();
    }

    @Test
    void aSpecIsAProviderAndAModel() {
        ModelSpec spec = ModelSpec.parse("anthropic:claude-x");
        assertEquals(new ModelSpec(ProviderKind.ANTHROPIC, "claude-x", Optional.empty()), spec);
        assertEquals("anthropic:claude-x", spec.id());
    }

    @Test
    void aModelMayHoldColonsAndAtSigns() {
        assertEquals("llama3.2:1b", ModelSpec.parse("ollama:llama3.2:1b").model());
        ModelSpec spec = ModelSpec.parse("openai:org/model@v2@http://127.0.0.1:8000/v1");
        assertEquals("org/model@v2", spec.model());
        assertEquals(Optional.of("http://127.0.0.1:8000/v1"), spec.address());
        assertEquals("openai:org/model@v2", spec.id());
    }

    @Test
    void aWrongSpecSaysWhatIsMeant() {
        assertTrue(problem("opanai:gpt").contains("did you mean openai?"), problem("opanai:gpt"));
        assertTrue(problem("gpt-x").contains("write PROVIDER:MODEL"), problem("gpt-x"));
        assertTrue(problem("openai:").contains("write openai:NAME"), problem("openai:"));
    }

    @Test
    void aMissingKeyIsNamed() {
        Map<String, String> empty = Map.of();
        Unavailable missing = assertThrows(
                Unavailable.class, () -> new Models(empty::get).chat(ModelSpec.parse("gemini:x"), Options.DEFAULT));
        assertTrue(missing.toString().contains("set GEMINI_API_KEY or name a key file"), missing.toString());
    }

    @Test
    void aKeyMayComeFromAFileOrBeUnneeded() throws IOException {
        Map<String, String> empty = Map.of();
        Path key = Files.writeString(folder.resolve("key"), "\nsk-from-a-file\n");
        new Models(empty::get)
                .chat(ModelSpec.parse("openai:x"), Options.DEFAULT.keyFile(key))
                .close();
        new Models(empty::get)
                .chat(ModelSpec.parse("ollama:x"), Options.DEFAULT)
                .close();
        new Models(empty::get)
                .chat(ModelSpec.parse("openai:x@http://127.0.0.1:1/v1"), Options.DEFAULT)
                .close();
    }

    @Test
    void anAddressWithAPasswordIsRefusedWithoutRepeatingIt() {
        Map<String, String> empty = Map.of();
        String problem = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Models(empty::get)
                                .chat(ModelSpec.parse("openai:x@http://me:hunter2@host/v1"), Options.DEFAULT))
                .toString();
        assertTrue(problem.contains("must hold no password") && !problem.contains("hunter2"), problem);
    }

    @Test
    void moneyForAModelWithoutAPriceIsRefusedBeforeAnyCall() {
        Options options = Options.DEFAULT.budget(Budget.UNLIMITED.usd(1));
        String problem = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Models().chat(ModelSpec.parse("openai:x@http://127.0.0.1:1/v1"), options))
                .toString();
        assertTrue(problem.contains("add 'openai:x: {input: ..., output: ...}'"), problem);
    }

    @Test
    void pricesAreReadFromTheUsersFile() throws IOException {
        Prices prices =
                prices("openai:x: {input: 0.15, output: 0.6, cached: 0.075}\nollama:y: {input: 0, output: 0}\n");
        assertEquals(0.075, prices.of("openai:x").orElseThrow().cached());
        assertEquals(0, prices.of("ollama:y").orElseThrow().output());
        assertTrue(prices.of("openai:z").isEmpty());
    }

    @Test
    void aWrongTableOfPricesNamesFileModelAndField() {
        assertTrue(wrongPrices("openai:x: {input: 1, ouput: 2}").contains("did you mean output?"));
        assertTrue(wrongPrices("openai:x: {input: 1}").contains("prices.yaml: openai:x: output must be a number"));
        assertTrue(wrongPrices("openai:x: {input: -1, output: 1}").contains("between 0 and"));
        assertTrue(wrongPrices("openai:x: {input: 1").contains("prices.yaml, line"));
        assertTrue(wrongPrices("- 1").contains("must have a line for each model"));
    }

    private Prices prices(String text) throws IOException {
        return Prices.read(Files.writeString(folder.resolve("prices.yaml"), text));
    }

    private String wrongPrices(String text) {
        return assertThrows(IllegalArgumentException.class, () -> prices(text)).toString();
    }
}
