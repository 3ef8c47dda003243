package io.assay.evaluate.benchmark;

import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions answered from a text, in SQuAD's form or with {@code answers.text} and {@code answers.answer_start} as hubs write it. Without answers there is no gold. */
record Extractive() implements Benchmark.OfSamples {

    @Override
    public Optional<Question> question(Sample sample) {
        List<Span> answers = answers(sample.fields().value("answers").orElse(List.of()));
        Optional<String> context = sample.fields().text("context");
        Optional<String> question = sample.fields().text("question");
        if (answers.isEmpty() || context.isEmpty() || question.isEmpty()) {
            return Optional.empty();
        }
        String id = sample.fields().text("id").orElse(sample.id());
        return Optional.of(new Question(id, question.get(), new Gold.Spans(context.get(), answers), ""));
    }

    private static List<Span> answers(Object value) {
        List<Span> answers = new ArrayList<>();
        if (value instanceof Map<?, ?> columns
                && columns.get("text") instanceof List<?> texts
                && columns.get("answer_start") instanceof List<?> starts) {
            for (int i = 0; i < Math.min(texts.size(), starts.size()); i++) {
                add(texts.get(i), starts.get(i), answers);
            }
        } else if (value instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> answer) {
                    add(answer.get("text"), answer.get("answer_start"), answers);
                }
            }
        }
        return answers;
    }

    private static void add(
            @org.jspecify.annotations.Nullable Object text,
            @org.jspecify.annotations.Nullable Object start,
            List<Span> answers) {
        if (text instanceof String part && start instanceof Number place && place.intValue() >= 0) {
            answers.add(new Span(part, place.intValue()));
        }
    }
}
