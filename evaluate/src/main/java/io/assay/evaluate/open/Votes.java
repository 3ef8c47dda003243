package io.assay.evaluate.open;

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
import java.util.Map;
import java.util.Set;

/** Votes of people: a JSON object a line, {@code {"item": ..., "first": SYSTEM, "second": SYSTEM, "vote": "first" | "second" | "tie", "rater": ...}}. */
final class Votes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VOTES_MAX = 1_000_000;
    private static final int PROBLEMS_MAX = 20;
    private static final Map<String, Double> OUTCOMES = Map.of("first", 1.0, "second", 0.0, "tie", 0.5);

    private Votes() {}

    /** @throws DataProblems naming every line that is no vote on two of the systems */
    static List<Bout> read(Path file, Set<String> systems) throws IOException, DataProblems {
        List<Bout> votes = new ArrayList<>();
        List<DataProblem> problems = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine();
                    line != null && problems.size() < PROBLEMS_MAX;
                    line = lines.readLine()) {
                number++;
                if (!line.isBlank() && votes.size() < VOTES_MAX) {
                    add(line, file + ":" + number, systems, votes, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return votes;
    }

    private static void add(
            String line, String place, Set<String> systems, List<Bout> votes, List<DataProblem> problems) {
        JsonNode vote = parsed(line);
        String first = vote.path("first").asText();
        String second = vote.path("second").asText();
        Double outcome = OUTCOMES.get(vote.path("vote").asText());
        if (outcome == null) {
            problems.add(new DataProblem(place, "vote must be first, second or tie"));
        } else if (!systems.contains(first) || !systems.contains(second) || first.equals(second)) {
            problems.add(new DataProblem(
                    place,
                    "first and second must be two of "
                            + String.join(", ", systems.stream().sorted().toList())));
        } else {
            String rater = "human " + vote.path("rater").asText("unnamed");
            votes.add(new Bout(vote.path("item").asText(), rater, first, second, outcome, 0));
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode(); // It has no vote, and is told as such.
        }
    }
}
