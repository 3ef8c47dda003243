package io.assay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.generate.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods from the command line: explained, begun from, compared; texts handed to a trainer. */
class MethodCommandsTest {

    @TempDir
    Path folder;

    private Path plan(String name, String prompt, int accepted) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), """
                models: {writer: {chat: "trial:world", price: {prompt: 1.0, answer: 2.0}}}
                generate:
                  steps:
                    - prompt: "%s"
                    - novelty: {by: exact}
                  until: %d
                  rounds: {size: 5}
                """.formatted(prompt, accepted));
    }

    @Test
    void comparedMethodsHaveTheSameBudgetAndOneTable() throws IOException {
        Path one = plan("one", "Write a message.", 1000);
        Path other = plan("other", "Write another message.", 1000);
        Path real = Files.writeString(
                folder.resolve("real.txt"), "Some real message of some words\nAnd another one of them\n");
        Cli compared = Cli.run(
                "generate",
                "--compare",
                one.toString(),
                other.toString(),
                "--calls",
                "20",
                "--reference",
                real.toString(),
                "--out",
                folder.resolve("out").toString());
        assertEquals(0, compared.code(), compared.toString());
        String table = Files.readString(folder.resolve("out/comparison.md"));
        assertTrue(compared.out().startsWith(table), compared.out());
        for (String name : List.of("one", "other")) {
            String row = table.lines()
                    .filter(line -> line.startsWith("| " + name + " |"))
                    .findFirst()
                    .orElseThrow();
            String[] cells = row.split("\\s*\\|\\s*", -1);
            int accepted = Integer.parseInt(cells[2]);
            int answers = Integer.parseInt(cells[3]);
            assertTrue(answers <= 20 && accepted > 0, row);
            assertEquals(Math.round(1000.0 * accepted / answers), Integer.parseInt(cells[4]), row);
            assertTrue(Double.parseDouble(cells[6]) > 0, row);
            assertTrue(Double.parseDouble(cells[8]) > 0 && Double.parseDouble(cells[8]) <= 1, row);
            assertTrue(Double.parseDouble(cells[9]) > 0 && Double.parseDouble(cells[9]) <= 1, row);
        }
    }

    @Test
    void wrongComparisonsAreToldBeforeAnythingIsAsked() throws IOException {
        Path one = plan("one", "Write a message.", 10);
        Cli several = Cli.run("generate", one.toString(), one.toString());
        assertEquals(2, several.code());
        assertTrue(several.err().contains("put several side by side with --compare"), several.err());
        Cli twice = Cli.run("generate", "--compare", one.toString(), one.toString());
        assertEquals(2, twice.code());
        assertTrue(twice.err().contains("another plan is called one as well"), twice.err());
    }

    @Test
    void everyMethodIsExplainedWithWhatItNeedsAndItsPlan() throws IOException {
        for (Methods.Method method : Methods.ALL) {
            Cli explained = Cli.run("explain", method.id());
            assertEquals(0, explained.code(), explained.toString());
            assertTrue(explained.out().contains("Needs: ") && explained.out().contains("generate:"), method.id());
        }
        assertTrue(Cli.run("explain", "zero-gen").out().contains("Needs: logit steering, gold data."));
        assertTrue(Cli.run("explain", "open-code-instruct").out().contains("bubblewrap"));
        JsonNode methods =
                new ObjectMapper().readTree(Cli.run("methods", "--json").out());
        assertTrue(methods.path(0).has("needs"));
    }

    @Test
    void aMethodIsABeginningOfOnesOwn() throws IOException {
        Path out = folder.resolve("mine/plan.yaml");
        Cli begun = Cli.run("init", "--method", "meta-math", "--model", "trial:world", "--out", out.toString());
        assertEquals(0, begun.code(), begun.toString());
        assertTrue(Files.readString(out).contains("chat: \"trial:world\""));
        assertTrue(Files.exists(folder.resolve("mine/data/maths.jsonl")));
        assertEquals(
                2,
                Cli.run("init", "--method", "meta-math", "--out", out.toString())
                        .code(),
                "nothing is written over");
        Cli unknown = Cli.run(
                "init",
                "--method",
                "meta-maths",
                "--out",
                folder.resolve("x.yaml").toString());
        assertTrue(unknown.err().contains("did you mean meta-math?"), unknown.err());
    }

    @Test
    void textsAreHandedToATrainerAndABrokenAdapterIsRefused() throws IOException {
        Path data = Files.writeString(
                folder.resolve("reviews.jsonl"), "{\"text\": \"A fine film.\", \"label\": \"good\"}\n");
        Path job = folder.resolve("job");
        List<String> command = List.of(
                "models",
                "tune",
                data.toString(),
                "--prompt",
                "Write a {{ label }} review.",
                "--rank",
                "4",
                "--out",
                job.toString());
        Cli written = Cli.run(command.toArray(String[]::new));
        assertEquals(0, written.code(), written.toString());
        ObjectMapper json = new ObjectMapper();
        assertEquals(
                json.readTree("{\"prompt\": \"Write a good review.\", \"completion\": \"A fine film.\"}"),
                json.readTree(job.resolve("train.jsonl").toFile()));
        JsonNode said = json.readTree(job.resolve("job.json").toFile());
        assertEquals(4, said.path("rank").asInt());
        assertEquals("adapter.gguf", said.path("adapter").asText());
        Files.writeString(job.resolve("adapter.gguf"), "no adapter");
        assertEquals(2, Cli.run(command.toArray(String[]::new)).code());
    }
}
