package io.assay.evaluate.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON tasks of BIG-bench: examples with a target, or with the scores of several; tasks that are Python have no examples and none are made up. */
record BigBench() implements Benchmark.OfTasks {

    @Override
    public List<Question> questions(String file, JsonNode task) {
        List<Question> questions = new ArrayList<>();
        String name = task.path("name").asText(file);
        String prefix = task.path("task_prefix").asText("");
        for (JsonNode example : task.path("examples")) {
            List<String> targets = Answers.texts(example.path("target"));
            String id = name + ":" + (questions.size() + 1);
            String text = prefix + example.path("input").asText();
            if (example.path("target_scores").isObject()) {
                questions.add(new Question(id, text, choices(example.path("target_scores")), name));
            } else if (!targets.isEmpty()) {
                questions.add(new Question(id, text, new Gold.Texts(targets), name));
            }
        }
        return questions;
    }

    /** The choices of the highest score are the right ones. */
    private static Gold choices(JsonNode scores) {
        List<String> choices = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> choice : scores.properties()) {
            choices.add(choice.getKey());
            values.add(choice.getValue().asDouble());
        }
        double most = values.stream().mapToDouble(value -> value).max().orElse(0);
        return new Gold.Choices(
                choices, values.stream().map(value -> value == most).toList());
    }
}
