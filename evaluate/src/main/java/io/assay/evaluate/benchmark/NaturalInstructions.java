package io.assay.evaluate.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Super-NaturalInstructions: a task a file, with a definition and instances of several right outputs, the first hundred of which are tested (Wang et al. 2022, arXiv:2204.07705). */
record NaturalInstructions() implements Benchmark.OfTasks {

    private static final int INSTANCES_MAX = 100;

    @Override
    public List<Question> questions(String file, JsonNode task) {
        JsonNode definition = task.path("Definition");
        String told = definition.isArray() ? definition.path(0).asText() : definition.asText();
        List<Question> questions = new ArrayList<>();
        for (JsonNode instance : task.path("Instances")) {
            List<String> outputs = Answers.texts(instance.path("output"));
            if (questions.size() < INSTANCES_MAX && !outputs.isEmpty()) {
                String id = instance.path("id").asText(file + ":" + (questions.size() + 1));
                questions.add(new Question(
                        id, told + "\n\n" + instance.path("input").asText(), new Gold.Texts(outputs), file));
            }
        }
        return questions;
    }
}
