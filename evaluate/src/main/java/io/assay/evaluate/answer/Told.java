package io.assay.evaluate.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.data.DataProblems;
import io.assay.evaluate.JsonLines;
import io.assay.evaluate.benchmark.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a system told: its answers by the id or the text of a question, the first where there are several. */
final class Told {

    private final Map<String, Answer> byId = new HashMap<>();
    private final Map<String, Answer> byPrompt = new HashMap<>();
    private boolean likelihoods;

    /** An answer to a question. */
    sealed interface Answer {

        /** In words. */
        record Words(String response) implements Answer {}

        /** How likely each choice is, in natural logarithms. */
        @SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
        record Likelihoods(double[] logProbabilities) implements Answer {}
    }

    /** @throws DataProblems naming every line that is no answer */
    static Told read(List<Path> files) throws IOException, DataProblems {
        Told told = new Told();
        for (Path file : files) {
            JsonLines.read(file, told::take);
        }
        return told;
    }

    private Optional<String> take(JsonNode row) {
        Optional<Answer> answer = answer(row);
        boolean named = row.path("id").isValueNode() || row.path("prompt").isTextual();
        if (answer.isEmpty() || !named) {
            return Optional.of("an answer is a JSON object with id or prompt, and response or log-probabilities");
        }
        likelihoods |= answer.get() instanceof Answer.Likelihoods;
        if (row.path("id").isValueNode()) {
            byId.putIfAbsent(row.path("id").asText(), answer.get());
        }
        if (row.path("prompt").isTextual()) {
            byPrompt.putIfAbsent(row.path("prompt").asText(), answer.get());
        }
        return Optional.empty();
    }

    private static Optional<Answer> answer(JsonNode row) {
        JsonNode likelihoods = row.path("log-probabilities");
        if (likelihoods.isArray()) {
            double[] numbers = new double[likelihoods.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (!likelihoods.get(i).isNumber()) {
                    return Optional.empty();
                }
                numbers[i] = likelihoods.get(i).asDouble();
            }
            return Optional.of(new Answer.Likelihoods(numbers));
        }
        return row.path("response").isTextual()
                ? Optional.of(new Answer.Words(row.path("response").asText()))
                : Optional.empty();
    }

    /** Whether some answers say how likely choices are. */
    boolean likelihoods() {
        return likelihoods;
    }

    /** The answer to a question, by its id before its text. */
    Optional<Answer> to(Question question) {
        return Optional.ofNullable(byId.get(question.id()))
                .or(() -> Optional.ofNullable(byPrompt.get(question.text())));
    }
}
