package io.assay.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.data.DataProblem;
import io.assay.core.data.DataProblems;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Files of small records, a JSON object a line: votes, answers. */
public final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PROBLEMS_MAX = 20;

    private JsonLines() {}

    /**
     * @param take takes a record, or says what is wrong with it
     * @throws DataProblems naming the first 20 lines with something wrong
     */
    public static void read(Path file, Function<JsonNode, Optional<String>> take) throws IOException, DataProblems {
        List<DataProblem> problems = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 1;
            for (String line = lines.readLine();
                    line != null && problems.size() < PROBLEMS_MAX;
                    line = lines.readLine()) {
                String place = file + ":" + number++;
                if (!line.isBlank()) {
                    taken(line, take).ifPresent(wrong -> problems.add(new DataProblem(place, wrong)));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    private static Optional<String> taken(String line, Function<JsonNode, Optional<String>> take) {
        try {
            return take.apply(JSON.readTree(line));
        } catch (JsonProcessingException broken) {
            return Optional.of("is no JSON: " + broken.getOriginalMessage());
        }
    }
}
