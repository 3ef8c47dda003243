package io.assay.evaluate.benchmark;

import io.assay.core.Fields;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * TruthfulQA: the original CSV has right and wrong answers with semicolons between, hubs have choices with labels ({@code mc2_targets}). The choices are those of MC2: all that are
 * right and all that are wrong.
 */
record TruthfulQa() implements Benchmark.OfSamples {

    @Override
    public Optional<Question> question(Sample sample) {
        Fields fields = sample.fields();
        Optional<Gold> gold = fields.value("mc2_targets").isPresent() ? listed(fields) : written(fields);
        Optional<String> asked = fields.text("Question").or(() -> fields.text("question"));
        return gold.flatMap(right -> asked.map(text ->
                new Question(sample.id(), text, right, fields.text("Category").orElse(""))));
    }

    private static Optional<Gold> listed(Fields fields) {
        if (!(fields.value("mc2_targets.choices").orElse(null) instanceof List<?> choices)
                || !(fields.value("mc2_targets.labels").orElse(null) instanceof List<?> labels)
                || choices.size() != labels.size()) {
            return Optional.empty();
        }
        return gold(
                choices.stream().map(String::valueOf).toList(),
                labels.stream()
                        .map(label -> label instanceof Number n && n.intValue() == 1)
                        .toList());
    }

    private static Optional<Gold> written(Fields fields) {
        List<String> choices = new ArrayList<>(parts(fields, "Correct Answers"));
        int right = choices.size();
        choices.addAll(parts(fields, "Incorrect Answers"));
        List<Boolean> verdicts = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            verdicts.add(i < right);
        }
        return gold(choices, verdicts);
    }

    private static Optional<Gold> gold(List<String> choices, List<Boolean> right) {
        return right.contains(true) ? Optional.of(new Gold.Choices(choices, right)) : Optional.empty();
    }

    private static List<String> parts(Fields fields, String column) {
        return Arrays.stream(fields.text(column).orElse("").split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
