package io.assay.evaluate.open;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.data.DataProblems;
import io.assay.evaluate.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Votes of people: a JSON object a line, {@code {"item": ..., "first": SYSTEM, "second": SYSTEM, "vote": "first" | "second" | "tie", "rater": ...}}. */
final class Votes {

    private static final int VOTES_MAX = 1_000_000;
    private static final Map<String, Double> OUTCOMES = Map.of("first", 1.0, "second", 0.0, "tie", 0.5);

    private final Set<String> systems;
    private final List<Bout> taken = new ArrayList<>();

    private Votes(Set<String> systems) {
        this.systems = systems;
    }

    /** @throws DataProblems naming every line that is no vote on two of the systems */
    static List<Bout> read(Path file, Set<String> systems) throws IOException, DataProblems {
        Votes votes = new Votes(systems);
        JsonLines.read(file, votes::take);
        return votes.taken;
    }

    private Optional<String> take(JsonNode vote) {
        String first = vote.path("first").asText();
        String second = vote.path("second").asText();
        Double outcome = OUTCOMES.get(vote.path("vote").asText());
        if (outcome == null) {
            return Optional.of("vote must be first, second or tie");
        }
        if (!systems.contains(first) || !systems.contains(second) || first.equals(second)) {
            return Optional.of("first and second must be two of "
                    + String.join(", ", systems.stream().sorted().toList()));
        }
        if (taken.size() == VOTES_MAX) {
            return Optional.of("there are more than " + VOTES_MAX + " votes; leave some out");
        }
        String rater = "human " + vote.path("rater").asText("unnamed");
        taken.add(new Bout(vote.path("item").asText(), rater, first, second, outcome, 0));
        return Optional.empty();
    }
}
