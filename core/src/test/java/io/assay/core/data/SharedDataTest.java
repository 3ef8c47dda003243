package io.assay.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published files as they are, none of which needs a mapping. Counts are by Python's json and csv modules. */
class SharedDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            atis.json                                 | 5871  | text: text = column1, label = column2
            banking77-train.csv                       | 10003 | text: text = text, label = category
            fewrel-nyt.json                           | 2500  | tokens: text = tokens, label = label
            fewrel-pubmed.json                        | 1000  | tokens: text = tokens, label = label
            gpteacher-codegen.json                    | 4535  | alpaca: text = instruction + input + response, prompt = instruction
            gpteacher-roleplay.json                   | 1923  | alpaca: text = instruction + input + response, prompt = instruction
            gpteacher-toolformer-dedupe-only.json     | 7673  | alpaca: text = instruction + input + response, prompt = instruction
            gpteacher-toolformer-similarity-0.6.json  | 2396  | alpaca: text = instruction + input + output, prompt = instruction, response = output
            hate-offensive.csv                        | 24783 | text: text = tweet, label = class
            ifeval-prompts.jsonl                      | 541   | prompt: text = prompt
            rte-supergen-real-dev.tsv                 | 277   | sentence-pair: text = sentence1 + sentence2, premise = sentence1, hypothesis = sentence2, label = label
            rte-supergen.json                         | 6000  | sentence-pair: text = text1 + text2, premise = text1, hypothesis = text2, label = label
            self-instruct-davinci-predictions.jsonl   | 252   | prompt-response: text = prompt + response, reference = target
            self-instruct-seed-tasks.jsonl            | 175   | self-instruct: text = instruction + instances.0.input + instances.0.output, prompt = instruction, input = instances.0.input, response = instances.0.output
            self-instruct-user-instructions.jsonl     | 252   | self-instruct: text = instruction + instances.0.input + instances.0.output, prompt = instruction, input = instances.0.input, response = instances.0.output
            sharegpt-multiturn.jsonl                  | 525   | sharegpt: text = conversations, messages = conversations
            sms-spam.tsv                              | 5574  | text: text = column2, label = column1
            snips.json                                | 14484 | text: text = column1, label = column2
            sst2-fewgen-seed42.json                   | 10000 | text: text = text, label = label
            sst2-supergen-real-dev.tsv                | 872   | text: text = sentence, label = label
            sst2-supergen.json                        | 6000  | text: text = text, label = label
            sst2-test.tsv                             | 1821  | text: text = column1, label = column2
            sst2-train.tsv                            | 6920  | text: text = column1, label = column2
            """)
    void readsEveryFileWithoutAMapping(String name, int samples, String layout) throws Exception {
        Path file = find("shared/data/text").resolve(name);
        assumeTrue(Files.exists(file));
        Reading read = Reading.of(file);
        assertEquals(layout, read.layout());
        assertEquals(List.of(), read.rejects());
        assertEquals(samples, read.samples().size());
        assertEquals(samples, read.ids().stream().distinct().count());
    }

    /** The folder beside the repository or above it; a path that does not exist where there is none. */
    static Path find(String folder) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(folder))) {
                return at.resolve(folder);
            }
        }
        return Path.of(folder);
    }
}
