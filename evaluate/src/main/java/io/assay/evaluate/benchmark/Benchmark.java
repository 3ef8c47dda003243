package io.assay.evaluate.benchmark;

import io.assay.core.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The benchmarks that Assay reads from their original files, from Parquet and JSONL as hubs keep them, or from any file whose columns are declared. Labels come by
 * name whatever the file writes.
 */
public enum Benchmark {
    SMS_SPAM(new Labelled(List.of("ham", "spam"), 0)),
    AG_NEWS(new AgNews()),
    IMDB(new Imdb()),
    GO_EMOTIONS(new GoEmotions()),
    CLINC150(new Labelled(List.of(), 0)),
    BANKING77(new Labelled(LabelList.named("banking77"), 0)),
    FEW_REL(new FewRel()),
    QNLI(new Pairs("question", "sentence")),
    RTE(new Pairs("sentence1", "sentence2")),
    ADVERSARIAL_QA(new Extractive()),
    TRUTHFUL_QA(new TruthfulQa()),
    MATH(new Maths()),
    TOOL_BENCH(new ToolBench()),
    NIV2(new NaturalInstructions()),
    BIG_BENCH(new BigBench());

    @SuppressWarnings(
            "ImmutableEnumChecker") // Records without state that changes; the checker sees only the interface.
    private final Form form;

    Benchmark(Form form) {
        this.form = form;
    }

    /** How the files of a benchmark say what is asked and what is right. */
    sealed interface Form permits OfSamples, OfTasks {}

    /** Of files that are read record by record. */
    non-sealed interface OfSamples extends Form {

        /** Columns to name where the file names none. */
        default Map<String, String> mapping() {
            return Map.of();
        }

        /** What a record asks; empty where it has no gold. */
        Optional<Question> question(Sample sample);

        /** The file beside the data that tells the names of its labels; empty where the data tells them itself. */
        default Optional<String> namesFile() {
            return Optional.empty();
        }

        /** Brings together what several records say of one question. */
        default List<Question> together(List<Question> questions) {
            return questions;
        }
    }

    /** Of files each of which is one JSON object with many questions. */
    non-sealed interface OfTasks extends Form {

        List<Question> questions(String file, com.fasterxml.jackson.databind.JsonNode task);
    }

    Form form() {
        return form;
    }

    /** As plans write it. */
    public String id() {
        return io.assay.core.Names.kebab(name());
    }
}
