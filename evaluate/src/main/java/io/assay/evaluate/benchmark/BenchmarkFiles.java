package io.assay.evaluate.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblem;
import io.assay.core.data.DataProblems;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the questions of a benchmark out of its files. */
public final class BenchmarkFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long TASK_BYTES_MAX = 64L << 20;
    private static final int TASKS_MAX = 10_000;
    private static final String TEST = "test";
    private static final String TRAIN = "train";

    private BenchmarkFiles() {}

    /**
     * @param role of a file that holds several splits, HOLDOUT takes test and all else train
     * @param mapping field to column, before what the benchmark says
     * @throws DataProblems where a file cannot be read, or no question in it has gold: then it is a hidden split, or another file
     */
    public static List<Question> read(Benchmark benchmark, Role role, List<String> paths, Map<String, String> mapping)
            throws DataProblems, IOException {
        List<Question> questions = benchmark.form() instanceof Benchmark.OfSamples samples
                ? samples.together(named(samples, paths, questions(samples, role, paths, mapping)))
                : tasks((Benchmark.OfTasks) benchmark.form(), paths);
        if (questions.isEmpty()) {
            throw new DataProblems(
                    String.join(", ", paths),
                    "no item has a right answer in the form of " + benchmark.id()
                            + "; a test split whose answers are hidden cannot be scored against");
        }
        return questions;
    }

    /** Labels by the names that a file beside the data gives them; one that has none stays as it is. */
    private static List<Question> named(Benchmark.OfSamples form, List<String> paths, List<Question> questions)
            throws IOException, DataProblems {
        Map<String, String> names = new LinkedHashMap<>();
        for (String path : form.namesFile().isEmpty() ? List.<String>of() : paths) {
            Path file = Path.of(path).resolveSibling(form.namesFile().get());
            if (Files.isRegularFile(file) && Files.size(file) <= TASK_BYTES_MAX) {
                // Each label with its name and, after that, what it means.
                tree(file)
                        .properties()
                        .forEach(entry -> names.put(
                                entry.getKey(), entry.getValue().path(0).asText(entry.getKey())));
            }
        }
        return questions.stream().map(question -> named(question, names)).toList();
    }

    private static Question named(Question question, Map<String, String> names) {
        return question.gold() instanceof Gold.Labels labels
                ? new Question(
                        question.id(),
                        question.text(),
                        new Gold.Labels(labels.names().stream()
                                .map(label -> names.getOrDefault(label, label))
                                .toList()),
                        question.group())
                : question;
    }

    private static List<Question> questions(
            Benchmark.OfSamples form, Role role, List<String> paths, Map<String, String> mapping)
            throws DataProblems, IOException {
        Map<String, String> both = new LinkedHashMap<>(form.mapping());
        both.putAll(mapping);
        List<Question> questions = new ArrayList<>();
        List<DataProblem> rejects = new ArrayList<>();
        try (Batches batches = Data.open(
                        role == Role.SYNTHETIC ? Role.REFERENCE : role,
                        paths,
                        new ReadOptions(Modality.TEXT, both, ReadLimits.DEFAULT))
                .open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                var parsed = batch.parse();
                parsed.rejects()
                        .forEach(reject -> rejects.add(
                                new DataProblem(reject.file(), "line " + reject.line() + ": " + reject.reason())));
                parsed.samples().stream()
                        .filter(sample -> inSplit(sample, role))
                        .forEach(sample -> form.question(sample).ifPresent(questions::add));
            }
        }
        if (!rejects.isEmpty()) {
            throw new DataProblems(rejects.subList(0, Math.min(20, rejects.size())));
        }
        return questions;
    }

    /** Of a file that holds several splits, one; out-of-scope parts go with theirs. */
    private static boolean inSplit(Sample sample, Role role) {
        return sample.fields()
                .text("split")
                .map(split -> split.replace("oos_", "").equals(role == Role.HOLDOUT ? TEST : TRAIN))
                .orElse(true);
    }

    private static List<Question> tasks(Benchmark.OfTasks form, List<String> paths) throws DataProblems, IOException {
        List<Question> questions = new ArrayList<>();
        for (String path : paths) {
            for (Path file : files(Path.of(path))) {
                if (Files.size(file) > TASK_BYTES_MAX) {
                    throw new DataProblems(
                            file.toString(), "is larger than " + TASK_BYTES_MAX + " bytes, which no task is");
                }
                questions.addAll(form.questions(name(file), tree(file)));
            }
        }
        return questions;
    }

    private static JsonNode tree(Path file) throws DataProblems, IOException {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException broken) {
            throw new DataProblems(file.toString(), "is no JSON: " + broken.getOriginalMessage());
        }
    }

    private static List<Path> files(Path path) throws IOException, DataProblems {
        if (!Files.exists(path)) {
            throw new DataProblems(path.toString(), "there is no such file");
        }
        try (Stream<Path> below = Files.walk(path, 8)) {
            return below.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .limit(TASKS_MAX)
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    }
}
